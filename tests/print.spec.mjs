// The plan on paper, and its link on another device.

import { snapshot } from "./support/commons.mjs";
import { expect, test } from "./support/guide.mjs";
import { print, sheets } from "./support/paper.mjs";
import { ANSWERS } from "./support/rooms.mjs";
import { LAPTOP, PHONE, Visit, follow, fragmentOf, plain, started } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

const MOST_SHEETS = 2;
const TODAY = { fr: "25 novembre 2026", en: "25 November 2026" };

const { resources, communities, contributions } = snapshot();

/** The ids of the entries with the longest texts, the longest first. */
function longest(entries, text, many) {
  const length = (entry) => text(entry).length;
  return [...entries].sort((one, other) => length(other) - length(one)).slice(0, many).map(({ id }) => id);
}
const either = (text) => text.fr ?? Object.values(text)[0];
const EVERY_SKILL = "making,code,graphics,communication,mediation,content,organising";
const LONG = {
  resources: longest(resources, ({ title }) => either(title), 12).join(),
  community: longest(communities, ({ links, name }) => name.repeat(links.length + 1), 1)[0],
  contribution: longest(contributions, ({ label, steps }) => either(label) + either(steps[0].text), 1)[0],
};

/** Plans as visitors make them, and as long as they can become. */
const PLANS = [
  ["nothing chosen", "#step=plan"],
  ["everything answered", `#step=plan${ANSWERS}`],
  ["at an edition", "#step=plan&why=join&where=here&time=task&contribution=visit"],
  [
    "twelve resources and the longest names",
    "#step=plan&why=launch&place=riviere-du-loup-ca&where=near&time=role" +
      `&skill=${EVERY_SKILL}&resource=${LONG.resources}&community=${LONG.community}&contribution=${LONG.contribution}`,
  ],
];

/** A text without its blanks: paper breaks lines where it likes. */
const solid = (text) => text.replace(/\s+/g, "");

test.describe("the plan on paper", () => {
  for (const language of LANGUAGES) {
    for (const [what, address] of PLANS) {
      test(`${what}, in ${language}: at most ${MOST_SHEETS} sheets, headed by the label, with its link and date`, async ({ page }) => {
        await page.clock.setFixedTime(new Date("2026-11-25T12:00:00Z"));
        const visit = new Visit(page, language);
        const { words } = visit;
        await visit.open(address);
        // Nothing of the address was dropped: the plan is as long as it is meant to be.
        await expect.poll(() => visit.held).toEqual(fragmentOf(address));
        const { label } = await visit.trace();
        const first = visit.section(words.next_actions).getByRole("listitem").first();
        const action = plain(await first.innerText());

        const printed = await sheets(await print(page));
        expect.soft(printed.length, "sheets").toBeLessThanOrEqual(MOST_SHEETS);

        const [head] = printed.map(solid);
        const places = [words.plan, ...label, words.next_actions].map((line) => head.indexOf(solid(line)));
        expect.soft(places, "the plan's name, the label's lines, what to do: all there").not.toContain(-1);
        expect.soft(places, "and in this order").toEqual([...places].sort((one, other) => one - other));
        expect.soft(head, "the first thing to do is on the first sheet").toContain(solid(action));

        const whole = solid(printed.join(""));
        expect.soft(whole, "its link").toContain(page.url());
        expect.soft(whole, "its date").toContain(solid(TODAY[language]));
        for (const way of [words.copy_message, words.copy_link, words.copy_text]) {
          expect.soft(printed.join(" "), "nothing to press").not.toContain(way);
        }
      });
    }
  }

  for (const colorScheme of ["light", "dark"]) {
    test(`is black on white on a ${colorScheme} screen`, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme });
      const visit = new Visit(page, "fr");
      await visit.open(`#step=plan${ANSWERS}`);
      const found = await page.evaluate(coloured);
      expect(found.texts).toBeGreaterThan(20);
      expect(found.faults).toEqual([]);
    });
  }
});

/** Texts that are not black, and grounds that are not white; runs within the page. */
function coloured() {
  const faults = [];
  let texts = 0;
  const told = (element, what) => `${what} of ${element.outerHTML.slice(0, 80)}`;
  const isWhite = (colour) => ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(colour);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    texts += 1;
    const { color } = getComputedStyle(element);
    if (color !== "rgb(0, 0, 0)") faults.push(told(element, color));
    for (let ground = element; ground; ground = ground.parentElement) {
      const { backgroundColor } = getComputedStyle(ground);
      if (!isWhite(backgroundColor)) faults.push(told(ground, backgroundColor));
    }
  }
  return { texts, faults: [...new Set(faults)] };
}

test.describe("the plan's link, in a fresh profile", () => {
  test.use({ viewport: PHONE });

  for (const language of LANGUAGES) {
    for (const [what, address] of PLANS) {
      test(`${what}, in ${language}: shows the same plan`, async ({ page, browser, baseURL }) => {
        const visit = new Visit(page, language);
        // The plan is reached as a visitor reaches it, not by its own link alone.
        await visit.open();
        await follow(page, address);
        await expect(visit.h1).toHaveText(visit.words.plan);
        const shown = plain(await visit.main.innerText());
        const trace = await visit.trace();

        const other = await browser.newContext({
          baseURL,
          // Another person's device: larger, and in another language.
          viewport: LAPTOP,
          locale: LANGUAGES.find((it) => it !== language),
        });
        const there = new Visit(await other.newPage(), language);
        await there.page.goto(page.url());
        await started(there.page);
        expect(plain(await there.main.innerText())).toBe(shown);
        expect(await there.trace()).toEqual(trace);
        await other.close();
      });
    }
  }
});
