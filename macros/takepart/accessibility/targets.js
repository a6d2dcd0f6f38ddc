// Links, buttons and fields that are too small to hit.

/** True for a link in a line of text: words before or after it are in the same block. */
look.inText = (link) => {
  if (getComputedStyle(link).display !== "inline") return false;
  const rest = look.block(link.firstChild ?? link).textContent.replace(link.textContent, "");
  return /\w/.test(rest);
};

look.targets = (least) => {
  const said = [];
  for (const target of document.querySelectorAll("a[href], button, input, summary")) {
    if (!look.seen(target) || look.inText(target)) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width < least - 0.01 || height < least - 0.01)
      said.push(`WCAG 2.5.5: ${width.toFixed(1)} by ${height.toFixed(1)} pixels is small: ${look.name(target)}`);
  }
  return said;
};
