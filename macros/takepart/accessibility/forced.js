// What is lost when a reader forces their own colours: backgrounds go, and shadows too.
look.forced = () => {
  const said = [];
  for (const node of look.texts()) {
    const owner = node.parentElement;
    if (owner.closest("svg")) continue; // a drawing keeps its own colours
    const colour = look.colour(getComputedStyle(owner).color);
    const contrast = look.contrast(colour, look.ground(owner));
    if (contrast < 4.5) said.push(`WCAG 1.4.3: ${contrast.toFixed(1)}:1 for ${look.name(owner)}`);
  }
  for (const here of document.querySelectorAll("nav [aria-current]")) {
    const others = [...here.closest("nav").querySelectorAll("a[href]:not([aria-current])")];
    if (!look.seen(here) || !others.length) continue;
    if (others.every((other) => look.mark(other) === look.mark(here)))
      said.push(`WCAG 1.4.1: only colour says where the reader is: ${look.name(here)}`);
  }
  return [...new Set(said)];
};

/** What of an element's look is no colour. */
look.mark = (element) => {
  const style = getComputedStyle(element);
  const line = (kind, width) => (kind === "none" ? 0 : parseFloat(width));
  const sides = ["Top", "Right", "Bottom", "Left"];
  const borders = sides.map((side) => line(style[`border${side}Style`], style[`border${side}Width`]));
  const outline = line(style.outlineStyle, style.outlineWidth);
  return [...borders, outline, style.fontWeight, style.textDecorationLine].join(" ");
};
