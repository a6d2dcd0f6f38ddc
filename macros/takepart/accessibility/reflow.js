// Whether all text of a page can be read without scrolling sideways.
look.reflow = () => {
  const said = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) said.push(`scrolls sideways: ${wide} of ${innerWidth} pixels`);
  for (const node of look.texts()) {
    const owner = node.parentElement;
    const range = document.createRange();
    range.selectNodeContents(node);
    const drawing = owner.closest("svg")?.getBoundingClientRect();
    const [left, right] = drawing ? [drawing.left, drawing.right] : [0, innerWidth];
    const scrolls = owner.closest("[role=region][tabindex='0']"); // a wide table in its own box
    for (const box of scrolls ? [] : range.getClientRects())
      if (box.left < left - 1 || box.right > right + 1)
        said.push(`cut off at the side: ${look.name(owner)}`);
  }
  for (const box of document.body.querySelectorAll("*")) {
    if (!look.seen(box) || !/hidden|clip/.test(getComputedStyle(box).overflow)) continue;
    if (box.closest("svg") || !box.textContent.trim()) continue;
    if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
      said.push(`hides text that does not fit: ${look.name(box)}`);
  }
  return [...new Set(said)];
};

/** Add a reader's own style; a constructed sheet is not bound by the content security policy. */
look.restyle = (css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
};
