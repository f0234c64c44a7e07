// `cargo xtask texts`, or `node tests/texts/dump.mjs`: every text that the guide shows, in each of its
// languages, in one file. Two builds that shall say the same are compared with `diff`: this of the one,
// then of the other. `--folder` names the built site, dist/ without it; `--out` the file,
// target/texts.txt without it; `--only byHand` does one part alone, while one works on it.
//
// For each screen: its language, address and state; the title, the language and the address that are
// left; the text as it is read, with all that is folded opened; landmarks, headings, links and fields
// in their order. Two runs over one site give the same bytes: the clock stands still, nothing is read
// before the app has done what it was asked for. Masked are the hashes in the names of files, and the
// address of the host.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import config from "../../playwright.config.mjs";
import { withoutWorker } from "../support/guide.mjs";
import { ROOT, startHost } from "../support/host.mjs";
import { LAPTOP } from "../support/visit.mjs";
import { LANGUAGES } from "../support/words.mjs";
import { ACTS, opened } from "./acts.mjs";
import { Notebook, readable } from "./notebook.mjs";
import { screens } from "./screens.mjs";
import { standing, troubles } from "./troubles.mjs";

/** A day on which the published commons are fresh; the ages that the guide tells are counted from it. */
const TODAY = "2026-12-01T10:00:00+01:00";
/** Browsers that may be busy at once. */
const AT_ONCE = 2;
/** How long anything may take on a machine that does other things, in milliseconds. */
const PATIENCE = 90_000;

const { values: asked } = parseArgs({
  options: {
    folder: { type: "string", default: join(ROOT, "dist") },
    out: { type: "string", default: join(ROOT, "target/texts.txt") },
    only: { type: "string", default: "" },
  },
});
const { folder: site, out, only } = asked;
if (!existsSync(join(site, "index.html"))) throw new Error(`${site} is no built site`);
const begun = Date.now();
const pointer = JSON.parse(readFileSync(join(site, "commons/latest.json"), "utf8"));
const commons = JSON.parse(readFileSync(join(site, "commons", pointer.url), "utf8"));
const browser = await chromium.launch(config.use.launchOptions);

try {
  const parts = [byAddress, byHand, standing, troubles].filter(({ name }) => name.includes(only));
  const tasks = parts.flatMap((task) =>
    LANGUAGES.map((language) => () => task({ language, site, open: (asked) => open(language, asked), commons })),
  );
  const notebooks = (await share(AT_ONCE, tasks)).flat();
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, notebooks.flatMap(({ lines }) => lines).join("\n"));
  const many = notebooks.reduce((sum, { screens }) => sum + screens, 0);
  console.log(`${many} screens in ${Math.round((Date.now() - begun) / 1000)} s: ${out}`);
} finally {
  await browser.close();
}

/** All that an address leads to, in one page that is never loaded again. */
async function byAddress({ language, site, open, commons }) {
  return visited({ language, site, open }, async (notebook) => {
    for (const screen of screens(commons)) await notebook.at(screen);
  });
}

/** All that takes a hand. */
async function byHand({ language, site, open }) {
  return visited({ language, site, open }, async (notebook, visit) => {
    for (const act of ACTS) await act(notebook, visit);
  });
}

async function visited({ language, site, open }, read) {
  const host = await startHost({ site });
  const { page, close } = await open({ host });
  const notebook = new Notebook(page, language, host);
  try {
    await read(notebook, await opened(page, language));
  } finally {
    await close();
    host.stop();
  }
  return notebook;
}

/** A visitor of a host, who has never been there. */
async function open(language, { host, keepsOffline = false, today = TODAY, ...asked }) {
  const context = await browser.newContext({
    baseURL: host.address,
    viewport: LAPTOP,
    locale: language,
    timezoneId: config.use.timezoneId,
    reducedMotion: "reduce",
    ...asked,
  });
  context.setDefaultTimeout(PATIENCE);
  if (!keepsOffline) await withoutWorker(context);
  await readable(context);
  await context.clock.setFixedTime(today);
  const page = await context.newPage();
  return { context, page, close: () => context.close() };
}

/** Does all of it, so many at a time; gives what each gave, in the order of the tasks. */
async function share(atOnce, tasks) {
  const waiting = tasks.entries();
  const given = [];
  const hand = async () => {
    for (const [at, task] of waiting) given[at] = await task();
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return given;
}
