// What people need who read larger, without colours, without motion, by keyboard, or by ear.

import axe from "axe-core";

import { expect, test } from "./support/guide.mjs";
import { beyondTheSide, cutOff, enlarge, spaceText } from "./support/look.mjs";
import { ANSWERS, ROOMS } from "./support/rooms.mjs";
import { LAPTOP, PHONE, Visit, follow, unfold } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

const NARROW = { width: 320, height: 640 };
const SCHEMES = ["light", "dark"];

/** What axe finds wrong, one line each; it is loaded once into a page that stays open. */
async function faultsOf(page, rules = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (rules) => window.axe.run({ resultTypes: ["violations"], rules }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ""}`),
  );
}

/** Opens each room in turn, with all that it folds away. */
async function eachRoom(page, rooms, look) {
  // Another typeface has other heights.
  await page.evaluate(() => document.fonts.ready);
  for (const [room, address] of rooms) {
    await test.step(room, async () => {
      await follow(page, address);
      // Each sort of what is folded is then seen.
      await unfold(page, 4);
      await look(room);
    });
  }
}

for (const language of LANGUAGES) {
  for (const viewport of [PHONE, LAPTOP]) {
    for (const colorScheme of SCHEMES) {
      test.describe(`axe, ${language}, ${viewport.width} px, ${colorScheme}`, () => {
        test.use({ viewport, colorScheme });

        test("finds nothing in any room", async ({ page }) => {
          test.slow();
          // What moves is looked at when it has come to rest.
          await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
          await new Visit(page, language).open();
          await eachRoom(page, ROOMS, async (room) => {
            expect.soft(await faultsOf(page), room).toEqual([]);
          });
        });

        test("finds nothing where the commons did not arrive", async ({ page, allowed }) => {
          allowed.push(/^console error: Failed to load resource/);
          await page.route(/(latest|seed)\.json$/, (route) => route.abort());
          const visit = new Visit(page, language);
          await page.goto(`?lang=${language}`);
          await expect(visit.h1).toHaveText(visit.words.trouble);
          expect(await faultsOf(page)).toEqual([]);
        });

        test("finds nothing before the app has come, nor when it has stopped", async ({ page }) => {
          await page.route("**/*.wasm", () => {});
          await page.goto(`?lang=${language}`);
          expect.soft(await faultsOf(page), "the static welcome").toEqual([]);
          await follow(page, "#step=plan");
          // A room that is about to open has its heading then.
          const rules = { "page-has-heading-one": { enabled: false } };
          expect.soft(await faultsOf(page, rules), "a room about to open").toEqual([]);
          await page.evaluate(() =>
            window.dispatchEvent(new CustomEvent("guide-panic", { detail: "planted" })),
          );
          expect(await faultsOf(page)).toEqual([]);
        });
      });
    }
  }
}

test.describe("without scripts", () => {
  for (const colorScheme of SCHEMES) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page, allowed }) => {
      // Without scripts nothing asks for what the page has fetched ahead.
      allowed.push(/^console warning: .* was preloaded using link preload but not used/);
      await page.emulateMedia({ colorScheme });
      // axe is a script itself, so the page is given as a browser without scripts reads it.
      await page.route(/\/a\/b\/(\?.*)?$/, async (route) => {
        const answer = await route.fetch();
        const html = await answer.text();
        const body = html
          .replace(/<script\b[^>]*><\/script>/g, "")
          .replace(/<(\/?)noscript>/g, "<$1div>");
        expect(body).not.toMatch(/<script|noscript/);
        await route.fulfill({ response: answer, body });
      });
      for (const viewport of [PHONE, LAPTOP]) {
        await page.setViewportSize(viewport);
        await page.goto("about:blank");
        await page.goto("");
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(2);
        await expect(page.getByText(/JavaScript/).first()).toBeVisible();
        expect(await faultsOf(page)).toEqual([]);
        expect(await page.evaluate(beyondTheSide)).toEqual([]);
        expect(await page.evaluate(tooSmall)).toEqual([]);
      }
    });
  }
});

test.describe("nothing is cut off", () => {
  const enlarged = (page) => page.evaluate(enlarge, 2);
  const spaced = (page) => page.evaluate(spaceText);
  for (const [what, viewport, alter] of [
    ["at 320 px", NARROW],
    ["at 400 % of a window of 1280×1024", { width: 320, height: 256 }],
    ["with text twice as large on a phone", PHONE, enlarged],
    ["with text twice as large on a laptop", { width: 1280, height: 800 }, enlarged],
    ["with text spaced as WCAG 1.4.12 says, on a phone", PHONE, spaced],
    ["with text spaced as WCAG 1.4.12 says, on a laptop", LAPTOP, spaced],
  ]) {
    test(what, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const language of LANGUAGES) {
        await new Visit(page, language).open();
        await alter?.(page);
        await eachRoom(page, ROOMS, async (room) => {
          expect.soft(await page.evaluate(beyondTheSide), `${room}, ${language}`).toEqual([]);
          const { cut } = await page.evaluate(cutOff);
          expect.soft(cut, `${room}, ${language}`).toEqual([]);
        });
      }
    });
  }

  test("is no empty promise: what is planted is found", async ({ page }) => {
    await page.setViewportSize(NARROW);
    await new Visit(page, "en").open();
    await page.evaluate(() => {
      const box = document.querySelector("#app").appendChild(document.createElement("p"));
      box.textContent = "a text that is longer than its box";
      Object.assign(box.style, { width: "50px", whiteSpace: "nowrap", overflow: "hidden" });
    });
    expect((await page.evaluate(cutOff)).cut).toHaveLength(1);
    await page.evaluate(() => {
      document.querySelector("#app").lastElementChild.style.width = "500px";
    });
    expect(await page.evaluate(beyondTheSide)).not.toEqual([]);
  });
});

test.describe("what is pressed is large enough", () => {
  for (const viewport of [PHONE, LAPTOP]) {
    test(`at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await new Visit(page, "fr").open();
      await eachRoom(page, ROOMS, async (room) => {
        expect.soft(await page.evaluate(tooSmall), room).toEqual([]);
      });
    });
  }
});

/** What is smaller than 24 px, or 44 where it is drawn as a button or a field. A link within a
    sentence is as high as its line. */
function tooSmall() {
  const controls = [...document.querySelectorAll("a[href], button, select, summary, input")];
  const isDrawn = (style) =>
    ["Top", "Right", "Bottom", "Left"].every((side) => style[`border${side}Style`] !== "none");
  const isInSentence = (element, style) => {
    const around = element.closest("p, li, dd, span, h3")?.cloneNode(true);
    around?.querySelectorAll("a, button").forEach((it) => it.remove());
    // A browser makes a button a block of its line; a word that is explained stands in its sentence.
    const isInline = style.display === "inline" || element.matches(".term");
    return isInline && /\p{L}/u.test(around?.textContent ?? "");
  };
  const small = controls.filter((element) => {
    const style = getComputedStyle(element);
    if (!element.checkVisibility({ checkVisibilityCSS: true }) || style.clipPath !== "none") return false;
    // A box is pressed by its label too.
    const target = element.matches("[type=checkbox]") ? element.closest("label") : element;
    const { width, height } = target.getBoundingClientRect();
    const least = target !== element || element.matches("button") || isDrawn(style) ? 44 : 24;
    return Math.min(width, height) < least - 0.5 && !isInSentence(element, style);
  });
  return small.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const text = element.textContent.replace(/\s+/g, " ").trim().slice(0, 40);
    return `${Math.round(width)}×${Math.round(height)} ${element.tagName} "${text}"`;
  });
}

test.describe("motion", () => {
  for (const [reducedMotion, moves] of [
    ["no-preference", true],
    ["reduce", false],
  ]) {
    test(`${moves ? "writes a line" : "is left out"} with ${reducedMotion}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      const visit = new Visit(page, "en");
      await page.setViewportSize(LAPTOP);
      await visit.open();
      await page.evaluate(() => {
        window.moved = [];
        document.addEventListener("animationstart", (event) => window.moved.push(event.animationName));
        document.addEventListener("transitionrun", (event) => window.moved.push(event.propertyName));
      });
      await visit.press(visit.link(visit.words.why_join));
      await visit.press(visit.main.getByRole("button", { pressed: false }).first());
      await expect(visit.label.getByRole("listitem")).toHaveCount(2);
      const moved = () => page.evaluate(() => window.moved.length > 0);
      if (moves) await expect.poll(moved).toBe(true);
      else expect(await moved()).toBe(false);
      const scrolling = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
      if (!moves) expect(scrolling).toBe("auto");
    });
  }
});

test.describe("the focus is seen", () => {
  const LOOKS = [
    ["in light", { colorScheme: "light" }],
    ["in dark", { colorScheme: "dark" }],
    ["in forced colours", { forcedColors: "active" }],
    ["in forced dark colours", { forcedColors: "active", colorScheme: "dark" }],
  ];
  for (const [what, media] of LOOKS) {
    test(what, async ({ page }) => {
      await page.emulateMedia(media);
      await page.setViewportSize(PHONE);
      const visit = new Visit(page, "fr", "keyboard");
      await visit.open(`#step=contribution&ask=skill${ANSWERS}`);
      await page.keyboard.press("Tab");
      const seen = [];
      for (let stop = 0; stop < 60; stop += 1) {
        const ring = await page.evaluate(ringOf);
        if (!ring) break;
        seen.push(ring);
        await page.keyboard.press("Tab");
      }
      expect(seen.length).toBeGreaterThan(15);
      expect(seen.filter((ring) => !ring.isSeen)).toEqual([]);
    });
  }
});

/** How the focus is drawn; nothing where it has left the page. */
function ringOf() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A box is pressed by its whole row, so the row has the ring.
  const ringed = element.closest(".choice") ?? element;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
  const wall = getComputedStyle(document.body).backgroundColor;
  const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && outlineColor !== wall;
  return { isSeen, outline: `${outlineStyle} ${outlineWidth} ${outlineColor}`, of: element.textContent.trim().slice(0, 30) };
}

test("the first stop leads past the head, to the room", async ({ page }) => {
  for (const language of LANGUAGES) {
    const visit = new Visit(page, language, "keyboard");
    await visit.open("#step=plan&why=join");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: visit.words.skip });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(visit.h1).toBeFocused();
    await visit.holds({ step: "plan", why: "join" });
  }
});

test("texts in another language than the reader's say which", async ({ page }) => {
  const visit = new Visit(page, "en");
  await visit.open("#step=resources&show=all");
  const foreign = visit.main.locator("cite[lang]");
  expect(await foreign.count()).toBeGreaterThan(0);
  for (const title of await foreign.all()) await expect(title).not.toHaveAttribute("lang", "en");
});
