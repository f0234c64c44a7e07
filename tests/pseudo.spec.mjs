// The guide in languages that nobody has thought of: longer, accented, written from right to left.
// Each was added as a translator adds one, a file and a line in the list: see crates/words/pseudo.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { snapshot } from "./support/commons.mjs";
import { accessibilityFaults, expect, test as base } from "./support/guide.mjs";
import { ROOT, startHost } from "./support/host.mjs";
import { beyondTheSide, cutOff } from "./support/look.mjs";
import { outsideTheFiles } from "./support/outside.mjs";
import { ROOMS } from "./support/rooms.mjs";
import { LAPTOP, PHONE, Visit, follow, started, unfold } from "./support/visit.mjs";
import { go } from "./support/way.mjs";
import { LANGUAGES, madeUp, words } from "./support/words.mjs";

const SITE = join(ROOT, "target/pseudo/dist");
const NARROW = { width: 320, height: 640 };
const [LONGER, MIRRORED] = madeUp();

const test = base.extend({
  host: [
    async ({}, use) => {
      const host = await startHost({ site: SITE });
      await use(host);
      host.stop();
    },
    { scope: "worker" },
  ],
});

/** All that the commons, the gazetteer and the browser say: what stands outside the marks must be one. */
function ofTheCommons() {
  const texts = [];
  const take = (value) => {
    if (typeof value === "string") texts.push(value);
    else if (value && typeof value === "object") Object.values(value).forEach(take);
  };
  take(snapshot());
  const folder = join(ROOT, "public/atlas");
  const gazetteer = readdirSync(folder).find((name) => name.startsWith("gazetteer"));
  texts.push(readFileSync(join(folder, gazetteer), "utf8"));
  const names = new Intl.DisplayNames(LONGER, { type: "language" });
  const { resources, communities } = snapshot();
  const tags = new Set([...resources, ...communities].flatMap(({ languages }) => languages));
  texts.push(...[...tags].map((tag) => names.of(tag)));
  // The guide writes some of them with a capital letter.
  const all = texts.join("\n").replace(/\s+/g, " ").toLowerCase();
  return (piece) => all.includes(piece.toLowerCase());
}

const isOfTheCommons = ofTheCommons();

/** What is wrong with the screen as it stands. */
async function faultsOf(page) {
  const { origin } = new URL(page.url());
  const outside = (await page.evaluate(outsideTheFiles)).filter((line) => {
    const said = line.replace(/^[\w-]+: /, "").replace(/\s+/g, " ");
    // Several names on one line, such as a town and its museum; and the address of the plan.
    const names = said.split(/, |,$|·|[()]/).filter((name) => /\p{L}{2}/u.test(name));
    const areKnown = names.every((name) => isOfTheCommons(name.trim()));
    return !isOfTheCommons(said) && !areKnown && !said.startsWith(origin);
  });
  const { cut } = await page.evaluate(cutOff);
  return [...outside, ...cut, ...(await page.evaluate(beyondTheSide))];
}

test("each text is longer by two fifths, and none is left as it was", () => {
  const first = words(LANGUAGES[0]);
  const longer = words(LONGER);
  const keys = Object.keys(JSON.parse(readFileSync(join(ROOT, "target/words", `${LANGUAGES[0]}.json`), "utf8")));
  expect(keys.length).toBeGreaterThan(300);
  for (const key of keys) {
    expect(longer[key], key).not.toBe(first[key]);
    const letters = first[key].replace(/\{\$\w+\}/g, "").match(/\p{L}/gu)?.length ?? 0;
    expect(longer[key].length - first[key].length, key).toBeGreaterThanOrEqual(0.4 * letters);
  }
});

for (const [language, direction] of [
  [LONGER, "ltr"],
  [MIRRORED, "rtl"],
]) {
  test.describe(`in ${language}`, () => {
    test.use({ viewport: NARROW });

    test("the whole walk is said by the files and the commons, and nothing is cut at 320 px", async ({ page }) => {
      test.setTimeout(120_000);
      const visit = new Visit(page, language);
      await visit.open();
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      const seen = new Set();
      const look = async () => {
        const at = page.url().split("#")[1] ?? "";
        if (seen.has(at)) return;
        seen.add(at);
        expect.soft(await faultsOf(page), at).toEqual([]);
      };
      const hands = {
        press: async (control, key) => {
          await look();
          await visit.press(control, key);
          await look();
        },
        write: (field, text) => visit.write(field, text),
      };
      const said = { why: "join", kept: [0, 1], town: "Bruxelles", where: "near", time: "task", skills: ["code"] };
      await go(visit, { ...said, contribution: 0 }, hands);
      await look();
      expect(seen.size).toBeGreaterThan(8);
    });

    test("so is every room, unfolded", async ({ page }) => {
      test.setTimeout(180_000);
      const visit = new Visit(page, language);
      await visit.open();
      for (const [room, address] of ROOMS) {
        await follow(page, address);
        await unfold(page, 12);
        expect.soft(await faultsOf(page), room).toEqual([]);
      }
    });
  });
}

test("the page before the app and the panel of a failure are said by the files", async ({ page, allowed }) => {
  allowed.push(/Error: 404|Failed to load resource/);
  await page.setViewportSize(NARROW);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
  for (const language of madeUp()) {
    await page.goto(`?lang=${language}`);
    await expect(page.locator("#fatal")).toBeVisible();
    // What is hidden is of other languages, which the page is made in too, and so is its title; the
    // panel names the file that is missing.
    await page.evaluate(() => {
      for (const it of document.querySelectorAll("[hidden], a.locale, #fatal code")) it.remove();
      document.title = "";
    });
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    expect.soft(await faultsOf(page), language).toEqual([]);
  }
});

test("every language of the list can be reached from every other", async ({ page }) => {
  const all = [...LANGUAGES, LONGER, MIRRORED];
  const visit = new Visit(page, all[0]);
  await visit.open("#step=welcome&why=care");
  for (const language of [...all.slice(1), all[0]]) {
    const others = page.getByRole("banner").locator("a[hreflang]");
    await expect(others).toHaveCount(all.length - 1);
    await others.and(page.locator(`[hreflang="${language}"]`)).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(visit.h1).toHaveText(words(language).guide);
    await expect(page).toHaveURL(new RegExp(`lang=${language}#step=welcome&why=care$`));
  }
});

test("from right to left, what begins on the left begins on the right", async ({ page }) => {
  await page.setViewportSize(LAPTOP);
  const edges = async (language) => {
    await page.goto(`?lang=${language}#step=resources&why=join`);
    await started(page);
    return page.evaluate(() => {
      const { left, right } = document.querySelector("header .name").getBoundingClientRect();
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(document.querySelector(".label"));
      return { left, right: innerWidth - right, borderLeftWidth, borderRightWidth };
    });
  };
  const from = await edges(LONGER);
  const to = await edges(MIRRORED);
  expect(Math.abs(from.left - to.right)).toBeLessThan(2);
  expect(from.borderLeftWidth).not.toBe(from.borderRightWidth);
  expect(to.borderRightWidth).toBe(from.borderLeftWidth);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("on a phone, the languages and the name of the guide do not cover each other", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await new Visit(page, LONGER).open();
  const boxes = await page.getByRole("banner").locator("a:not(.skip)").evaluateAll((links) =>
    links.map((it) => it.getBoundingClientRect().toJSON()),
  );
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      const apart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
      expect(apart).toBe(true);
    }
  }
});
