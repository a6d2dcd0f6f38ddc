// How big the letters are and how long the lines.

/** How many pixels high a font really is on the screen; a drawing shrinks its own. */
look.size = (element) => {
  const size = parseFloat(getComputedStyle(element).fontSize);
  const drawing = element.closest("svg");
  return drawing ? size * Math.abs(element.getScreenCTM().a) : size;
};

/** Everything written smaller than `least` pixels, in texts, fields and marks from the styles. */
look.small = (least) => {
  const said = new Set();
  const tell = (element, size, what) => {
    if (size < least - 0.01) said.add(`${size.toFixed(1)}px ${what}${look.name(element)}`);
  };
  for (const node of look.texts()) tell(node.parentElement, look.size(node.parentElement), "");
  for (const field of document.querySelectorAll("input, button"))
    if (look.seen(field)) tell(field, look.size(field), "");
  for (const element of document.body.querySelectorAll("*")) {
    if (!look.seen(element)) continue;
    for (const mark of ["::before", "::after"]) {
      const style = getComputedStyle(element, mark);
      if (!/[^"\s]/.test(style.content.replace(/^(none|normal|-.*)$/, ""))) continue;
      if (style.display !== "none") tell(element, parseFloat(style.fontSize), `${mark} of `);
    }
  }
  return [...said];
};

/** How text is set that must never be so: justified, hyphenated, slanted, in capitals. */
look.styled = () => {
  const said = new Set();
  for (const node of look.texts()) {
    const style = getComputedStyle(node.parentElement);
    const wrong = {
      justified: style.textAlign === "justify",
      hyphenated: style.hyphens === "auto",
      italic: style.fontStyle !== "normal",
      capitals: style.textTransform === "uppercase" || style.fontVariantCaps !== "normal",
    };
    for (const [what, is] of Object.entries(wrong))
      if (is) said.add(`${what}: ${look.name(node.parentElement)}`);
  }
  return [...said];
};

/** The words of a text and where they stand; a word on two lines comes letter by letter. */
look.pieces = function* (node) {
  const range = document.createRange();
  const boxes = (start, end) => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getClientRects();
  };
  for (const { 0: words, index } of node.data.matchAll(/\S+/g)) {
    const found = boxes(index, index + words.length);
    if (found.length === 1) yield { words, space: true, box: found[0] };
    else
      for (const [place, letter] of [...words].entries())
        yield { words: letter, space: !place, box: boxes(index + place, index + place + 1)[0] };
  }
};

/** The lines of the page's text: how many letters, and whether the block goes on after it. */
look.lines = () => {
  const lines = [];
  let [block, edge] = [null, 0];
  for (const node of look.texts(document.querySelector("main"))) {
    if (node.parentElement.closest("svg")) continue;
    const owner = look.block(node);
    for (const { words, space, box } of look.pieces(node)) {
      if (owner !== block || box.left < edge - 1) {
        if (owner === block) lines.at(-1).full = true;
        lines.push({ letters: 0, words: "", kind: owner.localName, full: false });
      }
      const line = lines.at(-1);
      line.words += (line.words && space ? " " : "") + words;
      line.letters = line.words.length;
      [block, edge] = [owner, box.right];
    }
  }
  return lines;
};
