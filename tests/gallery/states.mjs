// What the gallery shows beside the rooms: states that no address leads to, and other ways to look.
//
// A state is opened in a fresh page: `before` breaks or slows what is to come, `address` opens the
// guide, `act` brings the state about. `expects` are the console lines that its own fault causes.

import { drip, snapshot } from "../support/commons.mjs";
import { ANSWERS } from "../support/rooms.mjs";
import { LAPTOP, PHONE, TABLET, reach } from "../support/visit.mjs";
import { enlarge, spaceText } from "../support/look.mjs";

export const SIZES = [PHONE, TABLET, LAPTOP];
export const SCHEMES = ["light", "dark"];

const MISSING = { status: 404, body: "" };
const NOT_LOADED = /^console error: Failed to load resource/;

/** The entry whose name is the longest, to see how far the layout holds. */
function longest(entries, name) {
  return entries.reduce((long, entry) => (name(entry).length > name(long).length ? entry : long)).id;
}

const french = (text) => text.fr ?? Object.values(text)[0];
const { resources, communities, contributions, editions } = snapshot();
const LONG = {
  resource: longest(resources, ({ title }) => french(title)),
  community: longest(communities, ({ name }) => name),
  contribution: longest(contributions, ({ label }) => french(label)),
  edition: longest(editions, ({ museums }) => museums.join(", ")),
};
const LONG_ANSWERS =
  "&why=launch&where=here&time=role&skill=making,code,graphics,communication,mediation,content,organising" +
  `&resource=${LONG.resource}&community=${LONG.community}&contribution=${LONG.contribution}`;

const main = (page) => page.getByRole("main");

export const STATES = [
  {
    name: "the filters",
    address: "#step=resources&show=all",
    act: ({ page }) => main(page).locator("details.filters").evaluate((it) => (it.open = true)),
  },
  {
    name: "a search and a filter",
    address: "#step=resources&q=jeu&licence=stated&show=all",
    act: ({ page }) => main(page).locator("details.filters").evaluate((it) => (it.open = true)),
  },
  {
    name: "a town being typed",
    address: "#step=community",
    act: ({ page }) => main(page).getByRole("textbox").first().fill("bo"),
  },
  {
    name: "a town that is not known",
    address: "#step=community",
    act: ({ page }) => main(page).getByRole("textbox").first().fill("xyzzy"),
  },
  { name: "the longest title", address: `#step=resources&open=${LONG.resource}${ANSWERS}` },
  { name: "the longest contribution", address: `#step=contribution&open=${LONG.contribution}` },
  { name: "the longest edition", address: `#step=community&open=${LONG.edition}` },
  { name: "the longest names in the plan", address: `#step=plan${LONG_ANSWERS}` },
  {
    name: "the longest label, unfolded",
    address: `#step=contribution&ask=skill${LONG_ANSWERS}`,
    sizes: [PHONE, TABLET],
    act: (visit) => visit.unfoldLabel(),
  },
  {
    name: "the label unfolded",
    address: `#step=community${ANSWERS}`,
    sizes: [PHONE, TABLET],
    act: (visit) => visit.unfoldLabel(),
  },
  {
    name: "the focus on a link",
    address: "#step=welcome",
    act: ({ page }) => reach(main(page).getByRole("link").nth(1)),
  },
  {
    name: "the focus on a button",
    address: "#step=resources&why=join",
    act: ({ page }) => reach(main(page).getByRole("button").first()),
  },
  {
    name: "the focus on a field",
    address: "#step=resources&show=all",
    act: ({ page }) => reach(main(page).getByRole("searchbox")),
  },
  {
    name: "the focus on a choice",
    address: "#step=contribution&ask=skill",
    act: ({ page }) => reach(main(page).getByRole("checkbox").first()),
  },
  {
    name: "the commons on its way",
    address: "",
    isStarted: false,
    before: (page) => page.addInitScript(drip, 1_200),
    act: ({ page }) => page.locator(".waiting-bytes").waitFor(),
  },
  {
    name: "a room about to open",
    address: "#step=plan",
    isStarted: false,
    before: (page) => page.route("**/*.wasm", () => {}),
  },
  {
    name: "the commons did not arrive",
    address: "",
    isStarted: false,
    expects: NOT_LOADED,
    before: (page) => page.route(/(latest|seed)\.json$/, (route) => route.abort()),
    act: ({ page }) => page.getByRole("alert").waitFor(),
  },
  {
    name: "the network is gone",
    address: "#step=resources&why=join",
    expects: NOT_LOADED,
    before: (page) => page.route("**/commons/latest.json", (route) => route.abort()),
    act: ({ page }) => page.locator(".notice").waitFor(),
  },
  {
    name: "a newer commons cannot be taken",
    address: "#step=resources&why=join",
    expects: NOT_LOADED,
    before: (page) => page.route("**/commons/latest.json", (route) => route.fulfill({ status: 503 })),
    act: ({ page }) => page.locator(".notice").waitFor(),
  },
  {
    name: "a newer build of the guide is ready",
    address: "#step=resources&why=join",
    act: async ({ page }) => {
      await page.evaluate(() => {
        document.documentElement.dataset.shell = "newer";
        window.dispatchEvent(new CustomEvent("guide-shell", { detail: "newer" }));
      });
      await page.locator(".notice button").waitFor();
    },
  },
  {
    name: "a file did not arrive",
    address: "",
    isStarted: false,
    expects: /^console error/,
    before: (page) => page.route("**/*.wasm", (route) => route.fulfill(MISSING)),
    act: ({ page }) => page.locator("#fatal").waitFor(),
  },
  {
    name: "the guide has stopped",
    address: "#step=plan",
    act: async ({ page }) => {
      await page.evaluate(() =>
        window.dispatchEvent(new CustomEvent("guide-panic", { detail: "planted by the gallery" })),
      );
      await page.locator("#fatal").waitFor();
    },
  },
  { name: "without scripts", address: "", isStarted: false, context: { javaScriptEnabled: false } },
];

/** Rooms that hold each sort of thing, for the ways to look that are not taken everywhere. */
export const SHOWN_OTHERWISE = [
  ["the welcome", "#step=welcome"],
  ["the three proposals", "#step=resources&why=join&resource=r001"],
  ["all resources", "#step=resources&show=all"],
  ["the ladder of a town", "#step=community&place=lyon-fr"],
  ["the question of the skills", "#step=contribution&ask=skill&skill=code"],
  ["a contribution", "#step=contribution&open=translate&contribution=translate"],
  ["the full plan", `#step=plan${ANSWERS}`],
];

/** Ways to look: how the page is opened, and what is done to it once it stands. */
export const LOOKS = [
  { name: "forced colours", size: PHONE, context: { forcedColors: "active" } },
  {
    name: "forced dark colours",
    size: PHONE,
    context: { forcedColors: "active", colorScheme: "dark" },
  },
  { name: "text at 200 %", size: PHONE, alter: (page) => page.evaluate(enlarge, 2) },
  { name: "text spaced", size: PHONE, alter: (page) => page.evaluate(spaceText) },
  { name: "320 px", size: { width: 320, height: 640 } },
  // A window of 1280×1024 at 400 %.
  { name: "400 % zoom", size: { width: 320, height: 256 } },
];

/** What is printed. */
export const ON_PAPER = [
  ["the empty plan", "#step=plan"],
  ["the full plan", `#step=plan${ANSWERS}`],
  ["the longest names in the plan", `#step=plan${LONG_ANSWERS}`],
];
