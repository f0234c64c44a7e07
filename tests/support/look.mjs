// What a reader cannot see of a page as it is set. Each function runs within the page, and gives one
// line for each fault.

/** What makes the page scroll sideways, or is cut by its edge. */
export function beyondTheSide() {
  const width = document.documentElement.clientWidth;
  const isClipped = (element) =>
    element && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
  const isRead = (element) =>
    element.checkVisibility({ checkVisibilityCSS: true }) &&
    !isClipped(element) &&
    !element.closest("[aria-hidden=true]");
  const beyond = [...document.querySelectorAll("body *")].filter((element) => {
    const { right, left } = element.getBoundingClientRect();
    return (right > width + 1 || left < -1) && isRead(element);
  });
  const found = beyond.slice(0, 3).map((it) => {
    const { left, right } = it.getBoundingClientRect();
    return `${Math.round(left)} to ${Math.round(right)} px: ${it.outerHTML.slice(0, 90)}`;
  });
  const scrolled = document.documentElement.scrollWidth - width;
  return scrolled > 0 ? [`scrolls by ${scrolled} px`, ...found] : found;
}

/** Texts that a box cuts off: those that only an ellipsis shortens are given apart. */
export function cutOff() {
  const isClipped = (element) =>
    element && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
  const cuts = (side, style) => ["hidden", "clip"].includes(style[`overflow${side}`]);
  const boxOf = (element) => {
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (cuts("X", style) || cuts("Y", style)) return [box, style];
    }
    return [];
  };
  const found = { cut: [], shortened: [] };
  const note = (sort, element, text) =>
    found[sort].push(`${element.tagName.toLowerCase()}.${element.className}: "${text.slice(0, 60)}"`);

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const element = node.parentElement;
    const text = node.data.trim();
    if (!text || !element.checkVisibility({ checkVisibilityCSS: true }) || isClipped(element)) continue;
    const [box, style] = boxOf(element);
    if (!box) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const inner = range.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    const over = {
      X: inner.right > outer.right + 1 || inner.left < outer.left - 1,
      Y: inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1,
    };
    if (cuts("Y", style) && over.Y) note("cut", element, text);
    else if (cuts("X", style) && over.X) {
      note(style.textOverflow === "ellipsis" ? "shortened" : "cut", element, text);
    }
  }

  // A list shows its chosen line on one line, however long.
  for (const select of document.querySelectorAll("select")) {
    const [chosen] = select.selectedOptions;
    if (!chosen || !select.checkVisibility({ checkVisibilityCSS: true })) continue;
    const probe = select.cloneNode(false);
    probe.removeAttribute("id");
    probe.append(chosen.cloneNode(true));
    Object.assign(probe.style, { position: "absolute", visibility: "hidden", width: "max-content", maxWidth: "none" });
    select.after(probe);
    if (probe.offsetWidth > select.offsetWidth + 1) note("cut", select, chosen.text);
    probe.remove();
  }
  return found;
}

/** Sets all text this much larger than the visitor's browser would. */
export function enlarge(scale) {
  const { style } = document.documentElement;
  style.fontSize = "";
  style.fontSize = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * scale}px`;
}

/** Spaces all text as WCAG 2.2, criterion 1.4.12, says that a reader may. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}

/** Notes in `window.shifts` what jumps without the visitor having done anything: the value that
    counts for the cumulative layout shift, and what moved. Set before the page loads. */
export function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.data));
      window.shifts.push({ value, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
