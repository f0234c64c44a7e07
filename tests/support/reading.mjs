// A newcomer's time: what is read on the way, what is pressed, what is typed.
//
// The rule, on the strict side: from the top of a page, everything is read that can be seen, down
// to the lower edge of the screen on which what is pressed next is wholly seen; the head of the page
// and the label at the foot too. What was read before in the same visit, word for word, is known and
// not read again, such as the name of the guide, a line of the label, or "finish here"; the figure
// with such things read again on each page is told beside it. What only a reader of screens hears,
// and what is folded, is not read.

/** A slow reader's pace, and how long a finger takes. */
export const WORDS_A_MINUTE = 200;
export const SECONDS_A_TAP = 2;
export const SECONDS_A_LETTER = 0.5;

/** The time of one visit, added up as it goes. */
export class Reading {
  constructor(visit) {
    this.visit = visit;
    this.taps = 0;
    this.letters = 0;
    this.screens = [];
    /** Every text that was read in this visit, and how much of it. */
    this.known = {};
    /** The words that were read again, word for word. */
    this.again = 0;
  }

  get words() {
    return this.screens.reduce((sum, { words }) => sum + words, 0);
  }

  get seconds() {
    return (
      (this.words * 60) / WORDS_A_MINUTE + this.taps * SECONDS_A_TAP + this.letters * SECONDS_A_LETTER
    );
  }

  /** Reads down to a control or a text. */
  async to(control) {
    const { words: read, again, known } = await control.evaluate(wordsDownTo, this.known);
    this.known = known;
    this.again += again;
    const heading = await this.visit.h1.textContent();
    const last = this.screens.at(-1);
    if (last?.heading === heading) last.words += read;
    else this.screens.push({ heading, words: read });
  }

  /** Reads down to a control, and presses it. */
  async press(control) {
    await this.to(control);
    this.taps += 1;
    await this.visit.press(control);
  }

  /** Reads down to a field, presses it and types. */
  async write(field, text) {
    await this.to(field);
    this.taps += 1;
    this.letters += text.length;
    await this.visit.write(field, text);
  }
}

/** How many words come to be read when one reads from the top down to this element. Runs within the
    page, which keeps what was read of each text so far. */
function wordsDownTo(wanted, known) {
  const read = (window.readSoFar ??= new WeakMap());
  const isFixed = (element) =>
    element && (getComputedStyle(element).position === "fixed" || isFixed(element.parentElement));
  const isClipped = (element) =>
    element && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
  const covered = document.querySelector(".at-foot");
  const bar = covered && isFixed(covered) ? covered.getBoundingClientRect().height : 0;
  const screen = innerHeight - bar;
  const reach = wanted.getBoundingClientRect().bottom + scrollY;
  const edge = isFixed(wanted) ? Math.max(screen, scrollY + screen) : Math.max(screen, reach);

  let words = 0;
  let again = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const element = node.parentElement;
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || isClipped(element)) continue;
    const before = read.get(node);
    let seen = 0;
    for (const word of node.data.matchAll(/[^\s\u00a0\u202f]+/g)) {
      if (!/[\p{L}\p{N}]/u.test(word[0])) continue;
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0 && (isFixed(element) || top + scrollY < edge)) seen += 1;
    }
    const here = before?.text === node.data ? before.seen : 0;
    const elsewhere = known[node.data] ?? 0;
    words += Math.max(0, seen - Math.max(here, elsewhere));
    again += Math.max(0, Math.min(seen, elsewhere) - here);
    if (seen > here || !before) read.set(node, { text: node.data, seen: Math.max(seen, here) });
    known[node.data] = Math.max(seen, elsewhere);
  }
  return { words, again, known };
}

/** The least of these that a share of them does not exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
