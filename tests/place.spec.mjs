// Naming a place: towns beyond those of the commons, countries, the device's position, the map.

import { accessibilityFaults, expect, test } from "./support/guide.mjs";
import { PHONE, Visit, follow, started } from "./support/visit.mjs";

const GAZETTEER = "**/atlas/gazetteer-*.txt";
const MAP = "**/atlas/world-*.txt";

/** The gazetteer is there: the countries can be chosen. */
const withTowns = (visit) => expect(visit.page.locator("#country option")).not.toHaveCount(1);

test.describe("a town", () => {
  for (const [language, letters, town, id] of [
    ["fr", "LONDRE", "Londres, Royaume-Uni", "londres-gb"],
    ["fr", "koln", "Cologne, Allemagne", "cologne-de"],
    ["fr", "st etien", "Saint-Étienne, France", "saint-etienne-fr"],
    ["en", "geneva", "Geneva, Switzerland", "geneve-ch"],
    ["en", "Varsovi", "Warsaw, Poland", "varsovie-pl"],
  ]) {
    test(`is named by keyboard as it is typed: ${letters}, in ${language}`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      const visit = new Visit(page, language, "keyboard");
      const { words, main } = visit;
      await visit.open("#step=community&why=join");
      await withTowns(visit);
      await visit.write(main.getByLabel(words.town), letters);
      await expect(visit.link(town)).toBeVisible();
      await page.keyboard.press("Enter");
      await visit.isIn(words.community_start, { step: "community", why: "join", place: id });
      const [name] = town.split(",");
      await expect(main.locator(".town")).toContainText(name);
      await expect(visit.label).toContainText(name);
    });
  }

  test("beyond the commons survives a reload, another room and the plan's link", async ({ page, context }) => {
    const visit = new Visit(page, "fr");
    const { words, main } = visit;
    await visit.open("#step=community&why=join&place=londres-gb");
    await expect(main.locator(".town")).toContainText("Londres");
    const before = await visit.trace();
    await page.reload();
    await started(page);
    await expect(main.locator(".town")).toContainText("Londres");
    expect(await visit.trace()).toEqual(before);

    await follow(page, "#step=plan&why=join&place=londres-gb");
    await expect(visit.label).toContainText("Londres");
    // Opened where nothing of it is known yet.
    const other = await context.newPage();
    const guest = new Visit(other, "en");
    await guest.open("#step=plan&why=join&place=londres-gb");
    await expect(guest.label).toContainText("London");
    expect(guest.held).toEqual({ step: "plan", why: "join", place: "londres-gb" });
    await expect(other.getByText(words.dismiss)).toHaveCount(0);
  });

  test("that nobody knows is let go, and told", async ({ page }) => {
    const visit = new Visit(page, "en");
    await visit.open("#step=plan&why=join&place=ys-fr");
    await expect(page.getByRole("status").filter({ hasText: "ys-fr" })).toBeVisible();
    await visit.holds({ step: "plan", why: "join" });

    // Where it was awaited, the way to name another is there.
    await page.goto("about:blank");
    await visit.open("#step=community&place=atlantis-fr");
    await expect(visit.main.getByLabel(visit.words.town)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "atlantis-fr" })).toBeVisible();
    await expect(visit.main.getByText(visit.words.place_unnamed)).toHaveCount(0);
  });

  test("of the commons needs no gazetteer, and the first step asks for none", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const visit = new Visit(page, "fr");
    await visit.open();
    await follow(page, "#step=plan&place=lyon-fr");
    await expect(visit.label).toContainText("Lyon");
    expect(asked.filter((url) => url.includes("/atlas/"))).toEqual([]);
  });
});

test("a town that is not found gives way to a country, whose own communities come first", async ({ page }) => {
  const visit = new Visit(page, "fr", "keyboard");
  const { words, main } = visit;
  await visit.open("#step=community");
  await withTowns(visit);
  await visit.write(main.getByLabel(words.town), "xyzzy");
  await expect(main.getByRole("status").filter({ hasText: words.town_none })).toBeVisible();
  await visit.press(main.getByText(words.country_other));
  const country = main.getByLabel(words.country, { exact: true });
  await expect(main.getByRole("button", { name: words.choose, exact: true }).first()).toBeDisabled();
  await country.selectOption("Belgique");
  await visit.press(main.getByRole("button", { name: words.choose, exact: true }).first());
  await visit.isIn(words.community_start, { step: "community", place: "be" });
  await expect(main.locator(".town")).toContainText("Belgique");
  await expect(visit.section(words.country_own)).toContainText("Museomix Belgium");
  await expect(visit.section(words.lately_nearest)).toContainText("km");
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.describe("the device's position", () => {
  test("is asked for on request, becomes the nearest town, and is kept nowhere", async ({ page, context, host }) => {
    await context.grantPermissions(["geolocation"], { origin: host.origin });
    await context.setGeolocation({ latitude: 50.635, longitude: 3.07 });
    const visit = new Visit(page, "fr", "keyboard");
    const { words, main } = visit;
    await visit.open("#step=community");
    await withTowns(visit);
    await visit.press(main.getByRole("button", { name: words.locate }));
    await visit.isIn(words.community_start, { step: "community", place: "lille-fr" });
    expect(page.url()).not.toMatch(/50[.,]6|3[.,]07/);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect(kept).toBe(0);
  });

  test("refused, says what to do, and one may go on by typing", async ({ page, context }) => {
    await context.clearPermissions();
    const visit = new Visit(page, "en");
    const { words, main } = visit;
    await visit.open("#step=community");
    await withTowns(visit);
    await main.getByRole("button", { name: words.locate }).click();
    await expect(main.getByText(words.locate_denied)).toBeVisible();
    await expect(main.getByRole("button", { name: words.locate })).toBeFocused();
    expect(await accessibilityFaults(page)).toEqual([]);
    await visit.write(main.getByLabel(words.town), "lill");
    await expect(visit.link("Lille, France")).toBeVisible();
  });

  test("is not offered where the page may not ask", async ({ page }) => {
    await page.route(/\/a\/b\/(\?.*)?$/, async (route) => {
      const answer = await route.fetch();
      const headers = { ...answer.headers(), "permissions-policy": "geolocation=()" };
      await route.fulfill({ response: answer, headers });
    });
    const visit = new Visit(page, "fr");
    await visit.open("#step=community");
    await withTowns(visit);
    await expect(visit.main.getByRole("button", { name: visit.words.locate })).toHaveCount(0);
  });
});

test.describe("a gazetteer that is missing or broken", () => {
  for (const [what, answer] of [
    ["missing", { status: 404, body: "" }],
    ["a page", { body: "<!doctype html><p>wifi</p>" }],
    ["cut short", { body: "museomix-gazetteer 1\nFR|France|France|1|1|1|1|1|1\nLyon\n" }],
    ["no text", { body: Buffer.from([0xff, 0xfe, 0x00]) }],
  ]) {
    test(`(${what}) leaves the towns of the commons, and says so`, async ({ page, allowed }) => {
      allowed.push(/^console error: Failed to load resource/);
      await page.route(GAZETTEER, (route) => route.fulfill(answer));
      const visit = new Visit(page, "fr");
      const { words, main } = visit;
      await visit.open("#step=community&place=londres-gb");
      await expect(main.getByText(words.place_unnamed)).toBeVisible();
      await expect(main.getByText(words.towns_missing).first()).toBeVisible();
      await visit.write(main.getByLabel(words.town), "lyo");
      await expect(visit.link("Lyon, France")).toBeVisible();
      // What could not be named is not lost.
      expect(visit.held).toEqual({ step: "community", place: "londres-gb" });

      await page.unrouteAll();
      await follow(page, "#step=plan&place=londres-gb");
      await follow(page, "#step=community&place=londres-gb");
      await expect(main.locator(".town")).toContainText("Londres");
    });
  }
});

test.describe("the map", () => {
  for (const address of ["#step=community", "#step=community&place=lyon-fr", "#step=community&place=londres-gb"]) {
    test(`comes late and moves nothing: ${address}`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      await page.addInitScript(() => {
        window.shifts = [];
        const note = (list) =>
          window.shifts.push(
            ...list.getEntries().map(({ value, sources }) => [value, ...sources.map((it) => it.node?.outerHTML?.slice(0, 80))]),
          );
        new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
      });
      const visit = new Visit(page, "fr");
      await visit.open(address);
      const land = page.locator(".map .land");
      await expect(land).toHaveAttribute("d", /^M-?\d+ -?\d+l/);
      const box = await page.locator(".map .plane").boundingBox();
      expect(box.width / box.height).toBeCloseTo(2, 1);
      await page.locator(".map").scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  }

  test("that does not come leaves the marks and the list", async ({ page, allowed }) => {
    allowed.push(/^console error: Failed to load resource/);
    await page.route(MAP, (route) => route.fulfill({ status: 404, body: "" }));
    const visit = new Visit(page, "en");
    await visit.open("#step=community&place=lyon-fr");
    await expect(page.locator(".map .fresh").first()).toHaveAttribute("d", /^M/);
    await expect(page.locator(".map .land")).toHaveAttribute("d", "");
    await expect(visit.section(visit.words.lately_nearest)).toBeVisible();
  });

  test("is nothing to a screen reader: the list says it all", async ({ page }) => {
    const visit = new Visit(page, "fr");
    await visit.open("#step=community&place=londres-gb");
    await expect(page.locator(".map .land")).toHaveAttribute("d", /^M/);
    await expect(page.locator(".map .plane")).toHaveAttribute("aria-hidden", "true");
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test("at most five communities are shown before all of them, and another language makes another list", async ({ page }) => {
  const visit = new Visit(page, "fr", "keyboard");
  const { words, main } = visit;
  await visit.open("#step=community&place=londres-gb");
  await expect(main.locator(".card:visible")).toHaveCount(5);
  await expect(visit.section(words.same_language).locator(".card:visible").first()).toContainText("français");
  await main.getByLabel(words.reads).selectOption("es");
  await expect(visit.section(words.same_language).locator(".card:visible").first()).toContainText("espagnol");
  await expect(main.getByLabel(words.reads)).toHaveValue("es");
});

test("where nobody is known to reach, there are other ways in, each with its last sign", async ({ page }) => {
  const visit = new Visit(page, "fr");
  const { words, main } = visit;
  await visit.open("#step=community&place=lille-fr&where=here");
  const card = main.locator("section.instead");
  await expect(card.getByRole("heading", { name: words.instead })).toBeVisible();
  await expect(card).toContainText(words.action_desk);
  await expect(card).toContainText("Dernier signe");
  const links = card.getByRole("link");
  await expect(links.first()).toHaveAttribute("href", /^https:/);
  await links.last().click();
  await expect(page).toHaveURL(/step=contribution&open=/);
});
