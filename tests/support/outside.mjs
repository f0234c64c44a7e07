// What a page says that comes neither from the files of words nor from the commons. It is looked for
// in a made-up language, where each text of the files stands between two marks. Runs within the page.

/** The pieces with letters in them that stand outside the marks and are in no other language. */
export function outsideTheFiles() {
  const own = document.documentElement.lang;
  const hasLetters = (text) => /\p{L}{2}/u.test(text);
  const isForeign = (element) => {
    const said = element.closest("[lang]");
    return said && said.lang !== own;
  };
  const found = [];
  // A text may be in several pieces: some of it in a link, some before.
  let depth = 0;
  const read = (text, where) => {
    for (const piece of text.split(/(?=[⟦⟧])|(?<=[⟦⟧])/)) {
      if (piece === "⟦") depth += 1;
      else if (piece === "⟧") depth -= 1;
      else if (depth === 0 && hasLetters(piece)) found.push(`${where}: ${piece.trim()}`);
    }
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    // A message about an entry is a text of the commons with the entry's name put in.
    if (parentElement.closest("script, style, noscript, .message") || isForeign(parentElement)) continue;
    read(data, parentElement.tagName.toLowerCase());
  }
  for (const name of ["aria-label", "alt", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`body [${name}]`)) {
      depth = 0;
      if (!isForeign(element)) read(element.getAttribute(name), name);
    }
  }
  depth = 0;
  read(document.title, "title");
  return found;
}
