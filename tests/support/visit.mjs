// A visit as someone makes it: with a pointer, or with the keyboard alone. Rooms and controls are
// found by what they are called, and what a visit holds is read from the address and the label.

import { expect } from "./guide.mjs";
import { words } from "./words.mjs";

/** The screens of the story: a phone, a laptop. */
export const PHONE = { width: 360, height: 740 };
export const TABLET = { width: 820, height: 1180 };
export const LAPTOP = { width: 1440, height: 900 };

/** More than the Tab stops of any room. */
const MOST_STOPS = 250;

const softly = expect.configure({ soft: true, timeout: 2_000 });

const HANDS = {
  pointer: {
    press: (control) => control.click(),
    async write(field, text) {
      await field.click();
      await field.page().keyboard.type(text);
    },
  },

  /** Tab, Shift+Tab, Enter, Space and letters; what is reached is seen, and nothing covers it. */
  keyboard: {
    async press(control, key = "Enter") {
      await reach(control);
      await control.page().keyboard.press(key);
      await keptFocus(control.page());
    },
    async write(field, text) {
      await reach(field);
      await field.page().keyboard.type(text);
    },
  },
};

/** Moves the focus to a control, by the keys that a person has. */
export async function reach(control) {
  const { keyboard } = control.page();
  await expect(control).toBeVisible();
  // Of a group of radios Tab reaches the one that is chosen; the arrows go on from there, and choose.
  if (await control.evaluate((it) => it.matches("[type=radio]:not(:checked)"))) {
    await reach(control.page().locator("[type=radio]:checked"));
    while (!(await control.isChecked())) await keyboard.press("ArrowUp");
    return;
  }
  let [key, stops] = await control.evaluate(wayTo);
  for (let pressed = 0; key; pressed += stops) {
    if (pressed > MOST_STOPS) throw new Error(`${control} is not reached by ${key}`);
    for (let stop = 0; stop < stops; stop += 1) await keyboard.press(key);
    [key, stops] = await control.evaluate(wayTo);
  }
  await expect(control, "is on the screen once it has the focus").toBeInViewport();
  expect(await control.evaluate(coveredBy), "nothing covers what has the focus").toBe("");
}

/** The key that leads from what has the focus to an element, and a guess how often. */
function wayTo(wanted) {
  const now = document.activeElement;
  if (now === wanted) return ["", 0];
  const isBefore = (one, other) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING);
  const key = isBefore(now, wanted) ? "Shift+Tab" : "Tab";
  const [from, to] = key === "Tab" ? [now, wanted] : [wanted, now];
  const between = [...document.querySelectorAll("a[href], button, input, select, summary")].filter(
    (it) => isBefore(it, from) && isBefore(to, it) && it.checkVisibility(),
  );
  // Stays short of it where the guess is uncertain; the last stops are taken one by one.
  return [key, Math.max(1, between.length - 2)];
}

/** What lies over the middle of the part of an element that is on the screen. */
function coveredBy(element) {
  const box = element.getClientRects()[0];
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  const seen = document.elementFromPoint((box.left + box.right) / 2, (top + bottom) / 2);
  const isOwn = !seen || element.contains(seen) || seen.contains(element);
  return isOwn || element.labels?.[0]?.contains(seen) ? "" : seen.outerHTML.slice(0, 120);
}

/** Whoever uses the keyboard is never thrown back to the top of the page. */
async function keptFocus(page) {
  const hasFocus = () => page.evaluate(() => document.activeElement !== document.body);
  // The visit goes on, so that one fault does not hide the next.
  await softly.poll(hasFocus, "something has the focus after the key").toBe(true);
}

/** One visitor's way through the guide. */
export class Visit {
  constructor(page, language, hand = "pointer") {
    this.page = page;
    this.hand = hand;
    this.hands = HANDS[hand];
    this.speak(language);
  }

  /** The words that the visitor reads from now on. */
  speak(language) {
    this.language = language;
    this.words = words(language);
  }

  async open(address = "") {
    await this.page.goto(`?lang=${this.language}${address}`);
    await started(this.page);
  }

  /** Another visitor comes: nothing is answered yet, and nothing read. */
  async startAgain() {
    await follow(this.page, "#step=welcome");
    await expect(this.h1).toHaveText(this.words.guide);
    await this.page.evaluate(() => delete window.readSoFar);
  }

  get main() {
    return this.page.getByRole("main");
  }

  get h1() {
    return this.page.getByRole("heading", { level: 1 });
  }

  get label() {
    return this.page.getByLabel(this.words.label, { exact: true });
  }

  /** A link of the room by what it is called. */
  link(name, within = this.main) {
    return within.getByRole("link", { name });
  }

  press(control, key) {
    return this.hands.press(control, key);
  }

  write(field, text) {
    return this.hands.write(field, text);
  }

  /**
   * Answers the question of the page, and goes on. `act` presses a control; without it, the visitor's
   * own hand does.
   */
  async answer(choices, act = (control, key) => this.press(control, key)) {
    const { main, words } = this;
    const boxes = (options) => main.getByRole("radio", options).or(main.getByRole("checkbox", options));
    // Enter would already move on.
    for (const name of choices) await act(boxes({ name, exact: true }), "Space");
    const on = (name) => main.getByRole("button", { name, exact: true });
    return act(on(words.next).or(on(words.see_contributions)));
  }

  /** What the fragment says, key by key. */
  get held() {
    return fragmentOf(this.page.url());
  }

  /** The room is open: its title, its heading with the focus, what the address and the label hold. */
  async isIn(title, held, { label, focused = true } = {}) {
    const { page, h1 } = this;
    const { guide } = this.words;
    await expect(h1).toHaveText(title);
    await expect(page).toHaveTitle(title === guide ? guide : `${title} · ${guide}`);
    if (focused) await expect(h1).toBeFocused();
    await this.holds(held, label);
  }

  /** The address holds exactly this, and the label says it. */
  async holds(held, label) {
    await expect.poll(() => this.held).toEqual(held);
    if (label) await expect.poll(() => labelLines(this.label)).toEqual(label);
  }

  /** A section of the room by its heading. */
  section(heading) {
    const named = this.page.getByRole("heading", { level: 2, name: heading, exact: true });
    return this.main.locator("section").filter({ has: named });
  }

  /** What the cards of the room are headed, in their order. */
  async cards() {
    return (await this.main.getByRole("heading", { level: 3 }).allTextContents()).map(plain);
  }

  /** The label shows its lines, unfolded where the screen is small. */
  async unfoldLabel() {
    const unfold = this.label.getByRole("button", { expanded: false });
    if (await unfold.isVisible()) await this.press(unfold);
    await expect(this.label.getByRole("listitem").first()).toBeVisible();
  }

  /** From a line of the label, by its place, back to where that answer was given. */
  async changeFromLabel(line) {
    await this.unfoldLabel();
    await this.press(this.label.getByRole("listitem").nth(line).getByRole("link"));
  }

  /** All that a reader sees of what was said, to compare with after a reload or a move. */
  async trace() {
    await expect(this.h1).toBeVisible();
    return {
      held: this.held,
      title: await this.page.title(),
      heading: plain(await this.h1.textContent()),
      label: await labelLines(this.label),
      chosen: await this.main.evaluate((main) =>
        [...main.querySelectorAll("[aria-pressed=true], [aria-current], input:checked")].map(
          (it) => (it.closest("label") || it).textContent.trim(),
        ),
      ),
      cards: await this.cards(),
    };
  }
}

/** The app has taken over from the static page. */
export async function started(page) {
  await expect(page.locator("#static")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Goes to another state of an open guide as a link does, without loading it again. */
export async function follow(page, fragment) {
  await page.evaluate((to) => (location.hash = to), fragment);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Opens what is folded in the room, up to a number of places; what is inside is made by then. */
export async function unfold(page, most = Infinity) {
  await page.evaluate(async (most) => {
    const folded = [...document.querySelectorAll("main details:not([open])")].slice(0, most);
    const opened = folded.map((it) => new Promise((done) => it.addEventListener("toggle", done)));
    for (const details of folded) details.open = true;
    await Promise.all(opened);
    await new Promise(requestAnimationFrame);
  }, most);
}

/** What a fragment says, key by key; of a whole address, its fragment. */
export function fragmentOf(address) {
  return Object.fromEntries(new URLSearchParams(address.split("#")[1] ?? ""));
}

/** What the label says, whether it is folded or not: each line without its link. */
async function labelLines(label) {
  const lines = await label.locator("li .said").allTextContents();
  return lines.map(plain);
}

/** A text with each kind of blank as one space. */
export function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}
