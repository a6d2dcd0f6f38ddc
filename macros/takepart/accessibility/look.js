// What the checks ask of a page: what can be seen, where, and in which colours.
window.look = {
  /** Rendered, and not there for screen readers only. */
  seen(element) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let e = element; e; e = e.parentElement)
      if (getComputedStyle(e).clipPath === "inset(50%)") return false;
    return true;
  },

  /** Every text that can be seen, as text nodes. */
  *texts(root = document.body) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && look.seen(node.parentElement)) yield node;
    }
  },

  /** How a message names an element. */
  name(element) {
    const words = (element.textContent || element.id || "").replace(/\s+/g, " ").trim();
    const kind = [element.localName, ...element.classList].join(".");
    return `${kind} "${words.slice(0, 40)}"`;
  },

  /** The nearest element round a node that is not part of a line of text. */
  block(node) {
    let element = node.parentElement;
    while (getComputedStyle(element).display === "inline") element = element.parentElement;
    return element;
  },

  colour(text) {
    const numbers = text.match(/[\d.]+/g).map(Number);
    const [r, g, b] = text.startsWith("color(") ? numbers.map((n) => n * 255) : numbers;
    return { r, g, b, a: numbers[3] ?? 1 };
  },

  contrast(one, other) {
    const light = ({ r, g, b }) =>
      [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  },

  /** The colour that lies behind what an element shows. */
  ground(element) {
    for (let e = element; e; e = e.parentElement) {
      const colour = look.colour(getComputedStyle(e).backgroundColor);
      if (colour.a === 1) return colour;
      if (colour.a > 0) throw new Error(`half transparent: ${look.name(e)}`);
    }
    // What html leaves open is painted with the colour of body.
    const painted = look.colour(getComputedStyle(document.body).backgroundColor);
    return painted.a === 1 ? painted : look.colour("rgb(255, 255, 255)");
  },

  /** The box that scrolls or hides what does not fit, if an element is inside one. */
  clipper(element) {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
      if (getComputedStyle(e).overflow !== "visible") return e;
    return null;
  },
};
