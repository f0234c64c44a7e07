// Reads a screen as a visitor has it, for tests/texts/dump.mjs; runs within the page. What is not
// reading stays out: classes, ids that nobody can name, the paths of the map.

window.texts = (() => {
  const MARKED =
    "h1, h2, h3, h4, h5, h6, dt, legend, a, button, input, select, textarea, summary, details, blockquote, " +
    "nav, header, footer, main, aside, section, search, form, fieldset, progress, " +
    "[role], [aria-label], [alt], [title], [placeholder], [lang], [translate], [data-age]";
  const FACTS = [
    "role", "lang", "hreflang", "translate", "aria-label", "aria-current", "aria-pressed", "aria-expanded",
    "alt", "title", "placeholder", "type", "name", "maxlength", "enterkeyhint", "rel", "download", "data-age",
  ];
  /** What is read by itself; of all else the parts are. */
  const SPOKEN = "h1, h2, h3, h4, h5, h6, dt, legend, a, button, summary, label, [lang]:not(html, section)";
  /** What an address of the guide can name. */
  const NAMED = "h1, h2, h3, h4, h5, h6, dt";

  // No-break spaces are part of how a text is set, and stay.
  const plain = (text) => text.replace(/[ \t\r\n]+/g, " ").trim();
  const isSeen = (element) => element.checkVisibility({ checkVisibilityCSS: true });

  /** The app has done what the last event asked for: its effects, and the focus in the frame after. */
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  async function move(address) {
    const moved = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = address;
    await moved;
    await settled();
  }

  /** Follows an address, as a link does; one that is open already is opened anew. */
  async function go(address) {
    if (location.hash === address) await move(address === "#step=about" ? "#step=lexicon" : "#step=about");
    await move(address);
  }

  /** Opens whatever is folded, and what is folded in that; gives what was. */
  async function unfold() {
    const folded = new Set();
    for (;;) {
      const closed = [...document.querySelectorAll("details:not([open])")].filter(isSeen);
      if (closed.length === 0) return folded;
      const opened = closed.map((it) => new Promise((done) => it.addEventListener("toggle", done, { once: true })));
      for (const it of closed) folded.add(it).size && (it.open = true);
      await Promise.all(opened);
      await settled();
    }
  }

  /** The text as it is read: one line a line, without the blank ones. */
  function text() {
    const lines = document.body.innerText.split("\n").map(plain);
    return lines.filter(Boolean);
  }

  /** Landmarks, headings, links, controls and languages in their order, with what they say. */
  function marks(folded) {
    const seen = [...document.body.querySelectorAll(MARKED)].filter(
      (it) => isSeen(it) && !it.closest("[aria-hidden=true]"),
    );
    return seen.flatMap((it) => mark(it, folded.has(it)));
  }

  function mark(element, wasFolded) {
    const id = element.matches(NAMED) && element.id ? `#${element.id}` : "";
    const facts = FACTS.filter((name) => element.hasAttribute(name)).map(
      (name) => `${name}="${element.getAttribute(name)}"`,
    );
    const said = element.matches(SPOKEN) ? [`“${plain(element.textContent)}”`] : [];
    const state = element.localName === "details" ? [wasFolded ? "(folded)" : "(open)"] : [];
    const line = [element.localName + id, ...facts, ...state, ...field(element), ...said].join(" ");
    return [line, ...target(element)];
  }

  /** What is said of a field: its label, its hint, what is in it. */
  function field(element) {
    const hint = element.getAttribute("aria-describedby");
    const hints = (hint ?? "").split(" ").filter(Boolean).map((id) => document.getElementById(id));
    const described = hints.map((it) => `hint=“${plain(it?.textContent ?? "nothing")}”`);
    const labels = [...(element.labels ?? [])].map((it) => `label=“${plain(it.textContent)}”`);
    const disabled = element.disabled ? ["(disabled)"] : [];
    const held = { input: contents, textarea: contents, select: options }[element.localName]?.(element) ?? [];
    return [...described, ...labels, ...disabled, ...held];
  }

  function contents(input) {
    const isChoice = ["radio", "checkbox"].includes(input.type);
    if (isChoice) return [input.checked ? "(chosen)" : "(not chosen)"];
    return [`value=“${input.value}”`];
  }

  function options(select) {
    const texts = [...select.options].map((it) => (it.selected ? `[${it.text}]` : it.text));
    return [`options=“${texts.join(" | ")}”`];
  }

  /** Where a link leads; of a message or a file that it holds, each line. */
  function target(link) {
    const href = link.localName === "a" ? link.getAttribute("href") : null;
    if (href === null) return [];
    if (!/^(mailto|data):/.test(href)) return [`    -> ${href}`];
    // A calendar folds its long lines.
    const parts = href.split(/[?&]/).map((part) => decodeURIComponent(part).replaceAll("\r\n ", ""));
    const lines = parts.flatMap((part) => part.split(/\r?\n/));
    return lines.map((line, at) => `    ${at === 0 ? "->" : " |"} ${line}`);
  }

  /** What the style sheet adds to the text: marks, and addresses on paper. */
  function dress() {
    const seen = [...document.body.querySelectorAll("*")].filter(isSeen);
    return seen.flatMap((it) =>
      ["::before", "::after"].flatMap((place) => {
        const { content } = getComputedStyle(it, place);
        if (["none", "normal", '""'].includes(content)) return [];
        return [`${it.localName}${place} ${content} “${plain(it.textContent).slice(0, 40)}”`];
      }),
    );
  }

  function focused() {
    const { activeElement: it } = document;
    if (!it || it === document.body) return "nothing";
    return `${it.localName} “${plain(it.textContent).slice(0, 60)}”`;
  }

  /** What stands on the screen; `brief` leaves out what another screen of the same page has told. */
  function look({ brief = false, dressed = false } = {}, folded = new Set(), focus = focused()) {
    const open = [...document.querySelectorAll("details")].filter((it) => !folded.has(it));
    return {
      title: document.title,
      lang: document.documentElement.lang,
      left: location.search + location.hash,
      focus,
      open: open.map((it) => plain(it.querySelector("summary").textContent)),
      text: brief ? [] : text(),
      marks: brief ? [] : marks(folded),
      dress: dressed ? dress() : [],
    };
  }

  /** Goes to a screen, or stays, and reads all of it. */
  async function read({ address, ...asked } = {}) {
    if (address === undefined) await settled();
    else await go(address);
    const focus = focused();
    return look(asked, await unfold(), focus);
  }

  return { go, read, look };
})();
