// Addresses as they arrive: old, mistyped, hostile, or followed before the guide has started.

import { expect, test } from "./support/guide.mjs";
import { LAPTOP, PHONE, TABLET, Visit, follow, fragmentOf, plain, started } from "./support/visit.mjs";
import { LANGUAGES, words } from "./support/words.mjs";

const MARKUP = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";

/** What arrives; what the address holds then; the heading; what the notice tells, if anything. */
const ADDRESSES = [
  // Nothing to say.
  { from: "", held: {}, heading: "guide" },
  { from: "#", held: {}, heading: "guide" },
  { from: "#&&&", held: {}, heading: "guide" },
  { from: "#step=plan", held: { step: "plan" }, heading: "plan" },
  { from: "#why=join&step=resources", held: { step: "resources", why: "join" }, heading: "resources_start" },
  { from: "#step=resources&q=%22l%27%C3%A9t%C3%A9%22&show=all", held: { step: "resources", q: "\"l'été\"", show: "all" }, heading: "resources_all" },
  // Old and mistyped.
  { from: "#step=gallery&why=join", held: { step: "welcome", why: "join" }, heading: "guide", told: ["gallery"] },
  { from: "#step=PLAN", held: { step: "welcome" }, heading: "guide", told: ["PLAN"] },
  { from: "#step=plan&why=money&where=near", held: { step: "plan", where: "near" }, heading: "plan", told: ["money"] },
  { from: "#step=plan&skill=code,juggling,making", held: { step: "plan", skill: "making,code" }, heading: "plan", told: ["juggling"] },
  { from: "#step=plan&age=12&name=Ada", held: { step: "plan" }, heading: "plan", told: ["age", "name"] },
  { from: "#welcome", held: { step: "welcome" }, heading: "guide", told: ["welcome"] },
  { from: "#/plan?x=1", held: { step: "welcome" }, heading: "guide", told: ["/plan?x"] },
  { from: "#step=contribution&ask=favourite&time=task", held: { step: "contribution", time: "task" }, heading: "contribution_start", told: ["favourite"] },
  // Entries that are gone, or never were.
  { from: "#step=resources&open=r999", held: { step: "resources" }, heading: "resources_start", told: ["r999"] },
  { from: "#step=plan&resource=r001,r999&community=atlantis&contribution=juggle&place=ys-fr", held: { step: "plan", resource: "r001" }, heading: "plan", told: ["r999", "atlantis", "juggle", "ys-fr"] },
  { from: "#step=community&open=r001", held: { step: "community" }, heading: "community_start", told: ["r001"] },
  { from: "#step=how&open=nowhere", held: { step: "how" }, heading: "how", told: ["nowhere"] },
  { from: "#step=lexicon&open=nowhere", held: { step: "lexicon" }, heading: "lexicon", told: ["nowhere"] },
  // Hostile.
  { from: `#step=resources&q=${encodeURIComponent(MARKUP)}&show=all`, held: { step: "resources", q: MARKUP.slice(0, 100), show: "all" }, heading: "resources_all" },
  { from: `#step=plan&${encodeURIComponent(MARKUP)}=1`, held: { step: "plan" }, heading: "plan", told: [] },
  { from: `#step=plan&why=${encodeURIComponent(MARKUP)}`, held: { step: "plan" }, heading: "plan", told: ["<script>"] },
  { from: `#step=plan&community=${encodeURIComponent(MARKUP)}`, held: { step: "plan" }, heading: "plan", told: ["<script>"] },
  { from: "#step=plan&community=../../secret", held: { step: "plan" }, heading: "plan", told: ["../../secret"] },
  { from: "#step=plan&community=%2e%2e%2fsecret", held: { step: "plan" }, heading: "plan", told: ["../secret"] },
  { from: "#step=resources&open=javascript%3Aalert(1)", held: { step: "resources" }, heading: "resources_start", told: ["javascript:alert(1)"] },
  { from: "#step=%00plan&why=%00", held: { step: "welcome" }, heading: "guide", told: [] },
  { from: "#step=plan&why=%zz%", held: { step: "plan" }, heading: "plan", told: ["%zz%"] },
  { from: "#step=plan&why=%ff%fe", held: { step: "plan" }, heading: "plan", told: [] },
  { from: "#__proto__=1&constructor=2&step=about", held: { step: "about" }, heading: "about", told: ["__proto__"] },
  { from: `#step=plan&why=join&q=${"x".repeat(5000)}`, held: { step: "welcome" }, heading: "guide", told: [] },
  { from: `#${"a".repeat(5000)}`, held: { step: "welcome" }, heading: "guide", told: [] },
  { from: `#step=plan&resource=${Array(300).fill("r999").join(",")}`, held: { step: "plan" }, heading: "plan", told: ["r999"] },
  { from: `#step=plan${"&why=join".repeat(200)}`, held: { step: "plan", why: "join" }, heading: "plan" },
];

test.describe("an address that the guide did not write", () => {
  for (const { from, held, heading, told } of ADDRESSES) {
    test(`${plain(from).slice(0, 60) || "(none)"} opens "${heading}"`, async ({ page }) => {
      const visit = new Visit(page, "fr");
      const { words } = visit;
      await visit.open(from);
      await visit.isIn(words[heading], held, { focused: false });
      await isPlain(page);
      const notice = page.getByRole("status").filter({ has: page.getByRole("button") });
      if (!told) return expect(notice).toHaveCount(0);

      for (const part of told) await expect(notice).toContainText(part);
      // However much is dropped, the notice stays short.
      expect(plain(await notice.textContent()).length).toBeLessThan(600);

      // Told once: the address no longer says it.
      await page.reload();
      await started(page);
      await expect(notice).toHaveCount(0);
      await visit.isIn(words[heading], held, { focused: false });
    });
  }

  test("is told on a phone too, and no more once the notice is closed", async ({ page }) => {
    await page.setViewportSize(PHONE);
    const visit = new Visit(page, "en", "keyboard");
    await visit.open("#step=plan&why=money");
    const close = page.getByRole("button", { name: visit.words.dismiss });
    await visit.press(close);
    await expect(close).toHaveCount(0);
    await expect(page.getByText("money")).toHaveCount(0);
    await visit.holds({ step: "plan" });
  });

  test("is told anew when another one is followed, and forgotten by the next move", async ({ page }) => {
    const visit = new Visit(page, "en");
    await visit.open();
    await follow(page, "#step=plan&why=money");
    const close = page.getByRole("button", { name: visit.words.dismiss });
    await expect(close).toBeVisible();
    await visit.holds({ step: "plan" });
    await follow(page, "#step=about");
    await expect(close).toHaveCount(0);
  });
});

/** No markup came from the address, and none of it ran. */
async function isPlain(page) {
  expect(await page.title()).not.toBe("run");
  await expect(page.locator("img")).toHaveCount(0);
  await expect(page.locator("#app script")).toHaveCount(0);
  await expect(page.locator('a[href^="javascript" i]')).toHaveCount(0);
}

test.describe("a query that the guide did not write", () => {
  // What arrives, the language it opens in, and what the notice tells, if anything.
  const QUERIES = [
    ["?lang=xx", "fr", "xx"],
    ["?lang=EN", "en"],
    ["?lang=en-GB", "en"],
    ["?lang=fr&lang=en", "fr"],
    ["?lang=%3Cscript%3E", "fr", "script"],
    ["?lang=../../en", "fr", "../../en"],
    ["?lang=%00", "fr", ""],
    ["?utm_source=mail&fbclid=1&lang=en", "en"],
    [`?x=${"y".repeat(5000)}&lang=en`, "en"],
    ["?%3Cscript%3E=1", "fr"],
    ["??&&==", "fr"],
  ];
  for (const [query, language, told] of QUERIES) {
    test(`${query.slice(0, 40)} opens the guide in ${language}`, async ({ page }) => {
      await page.goto(`${query}#step=plan&why=join`);
      await started(page);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(language).plan);
      expect(fragmentOf(page.url())).toEqual({ step: "plan", why: "join" });
      await isPlain(page);
      const notice = page.getByRole("status").filter({ has: page.getByRole("button") });
      if (told === undefined) await expect(notice).toHaveCount(0);
      else {
        await expect(notice).toContainText(told);
        await page.reload();
        await started(page);
        await expect(notice).toHaveCount(0);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }

      // The other language is a move away, and stays after a reload.
      const other = LANGUAGES.find((it) => it !== language);
      await page.getByRole("banner").locator(`a[hreflang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await page.reload();
      await started(page);
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });
  }
});

test.describe("before the module has arrived", () => {
  test("a choice is honoured when it comes", async ({ page }) => {
    for (const language of LANGUAGES) {
      const said = words(language);
      const arrive = await delayed(page);
      await page.goto(`?lang=${language}`);
      await page.locator("#static").getByRole("link", { name: said.why_launch }).click();
      await expect(page.locator("html")).toHaveAttribute("data-step", "resources");
      await expect(page.locator("#static .opening")).toBeVisible();
      await expect(page.getByRole("link", { name: said.why_launch })).toBeHidden();
      await arrive();
      await started(page);
      const visit = new Visit(page, language);
      const held = { step: "resources", why: "launch" };
      await visit.isIn(said.resources_start, held, { label: [said.why_launch], focused: false });
      await page.goBack();
      await expect(visit.h1).toHaveText(said.guide);
    }
  });

  test("the other language is honoured, with the choice before it", async ({ page }) => {
    const arrive = await delayed(page);
    await page.goto("?lang=fr#step=welcome&why=care");
    await page.locator("#static").getByRole("link", { name: "English" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await arrive();
    await started(page);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    expect(fragmentOf(page.url())).toEqual({ step: "welcome", why: "care" });
  });

  test("an answer given before is kept when another room is chosen", async ({ page }) => {
    const arrive = await delayed(page);
    await page.goto("?lang=fr#step=plan&why=care&time=task");
    await expect(page.locator("#static .opening")).toBeVisible();
    await arrive();
    await started(page);
    expect(fragmentOf(page.url())).toEqual({ step: "plan", why: "care", time: "task" });
  });
});

/** Holds the module back until the function that it gives is called. */
async function delayed(page) {
  let arrive;
  const arrived = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await arrived;
    await route.continue();
  });
  return async () => {
    arrive();
    await page.unroute("**/*.wasm", { behavior: "wait" }).catch(() => {});
  };
}

for (const viewport of [PHONE, TABLET, LAPTOP]) {
  for (const language of LANGUAGES) {
    test.describe(`${language}, ${viewport.width} px wide`, () => {
      test.use({ viewport });

      test("the app takes the static welcome over to the pixel", async ({ page }) => {
        await countShifts(page);
        const arrive = await delayed(page);
        await page.goto(`?lang=${language}`);
        await page.evaluate(() => document.fonts.ready);
        const before = await page.locator("#static").evaluate(look);
        expect(before.text).toContain(plain(words(language).welcome_1));
        expect(before.choices).toHaveLength(7);
        await arrive();
        await started(page);
        const after = await page.locator("#app").evaluate(look);
        expect(after.text.slice(0, before.text.length)).toBe(before.text);
        expect(after.heading).toEqual(before.heading);
        expect(after.choices).toEqual(before.choices);
        expect(await shifted(page)).toEqual([]);
      });

      test("a deep link opens without a jump, a slow one too", async ({ page }) => {
        await countShifts(page);
        for (const address of ["#step=plan&why=join&resource=r001", "#step=how&open=decide"]) {
          const arrive = await delayed(page);
          await page.goto("about:blank");
          await page.goto(`?lang=${language}${address}`);
          await expect(page.locator("#static .opening")).toBeVisible();
          await arrive();
          await started(page);
          await page.waitForTimeout(300);
          expect(await shifted(page), address).toEqual([]);
        }
        // The count is no empty one: it sees a jump.
        await page.evaluate(() => document.querySelector("#app").prepend(document.createElement("hr")));
        await expect.poll(() => shifted(page)).not.toEqual([]);
      });
    });
  }
}

/** What a page reads, and where its heading, its texts and its choices stand. */
function look(root) {
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const at = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y: y + scrollY, width, height };
  };
  const isSeen = (element) => element.checkVisibility();
  const main = root.querySelector("main");
  const parts = [...main.querySelectorAll("h1, p, h2, li > a")].filter(isSeen);
  const links = [...main.querySelectorAll('a[href^="#step=resources"]')].filter(isSeen);
  return {
    text: plain(parts.map((part) => part.textContent).join("\n")),
    heading: parts.filter((part) => part.matches("h1, h2")).map(at),
    choices: links.map((link) => [plain(link.textContent), link.getAttribute("href"), at(link)]),
  };
}

async function countShifts(page) {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => (node?.outerHTML ?? String(node)).slice(0, 80));
        window.shifts.push(`${value.toFixed(4)}: ${moved.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shifted = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.shifts)))),
  );
