// Where the Tab key leads, and whether a reader can see where they are.
// Each line that is said starts with the criterion of WCAG 2.2 that it breaks.
look.stops = () =>
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && !element.disabled)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));

/** How many players of sound or film there are. */
look.players = () => document.querySelectorAll("audio[controls], video[controls]").length;

/** True while the focus is on a control of a player of sound or film. */
look.player = () => document.activeElement.matches("audio[controls], video[controls]");

/** What is wrong with the focus when it should be on this stop. */
look.focus = (stop) => {
  const element = document.activeElement;
  const place = look.name(stop);
  if (element !== stop) {
    const said = `WCAG 2.4.3: focus is on ${look.name(element)} and not on ${place}`;
    return [said, ...(look.stops().includes(element) ? look.focus(element) : [])];
  }
  const said = [];
  const box = [...element.getClientRects()].find((one) => one.width && one.height);
  // Of a table that is higher than the window, a part is enough: it cannot all be seen at once.
  const tall = box.height > innerHeight;
  const high = box.top + Math.min(box.height / 2, 20);
  const [x, y] = [box.left + box.width / 2, tall && box.bottom > 20 ? Math.max(high, 20) : high];
  const hit = document.elementFromPoint(x, y);
  if (!hit) said.push(`WCAG 2.4.11: ${place} is outside the window at ${Math.round(x)}, ${Math.round(y)}`);
  else if (!element.contains(hit)) said.push(`WCAG 2.4.11: ${place} lies under ${look.name(hit)}`);

  const style = getComputedStyle(element);
  const width = parseFloat(style.outlineWidth);
  if (style.outlineStyle === "none" || width < 2) return [...said, `WCAG 2.4.7: ${place} has no outline`];
  const away = parseFloat(style.outlineOffset) + width / 2;
  const clip = look.clipper(element)?.getBoundingClientRect();
  const edges = { left: box.left - away, right: box.right + away, top: box.top - away, bottom: box.bottom + away };
  const ring = [[edges.left, y], [edges.right, y]];
  if (!tall) ring.push([x, edges.top], [x, edges.bottom]);
  for (const [px, py] of ring) {
    const inside = px >= 0 && px <= innerWidth && py >= 0;
    const kept = !clip || (px >= clip.left && px <= clip.right && py >= clip.top && py <= clip.bottom);
    if (!inside || !kept) said.push(`WCAG 2.4.13: ${place}: its outline is cut off at ${Math.round(px)}, ${Math.round(py)}`);
    const behind = document.elementFromPoint(px, py);
    if (!behind) continue;
    const contrast = look.contrast(look.colour(style.outlineColor), look.ground(behind));
    if (contrast < 3) said.push(`WCAG 2.4.13: ${place}: outline ${contrast.toFixed(1)}:1 on ${look.name(behind)}`);
  }
  return said;
};
