// `cargo xtask gallery`: a picture of every room and state, at three sizes, light and dark, in both
// languages, in target/gallery/ with a page to leaf through them; and what is wrong in any of them.
//
// A picture is of the first screen, as it stands before any scrolling, and where a page is longer,
// of the whole: there the label at the foot hangs once, at the end.

import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";

import config from "../../playwright.config.mjs";
import { listen, withoutWorker } from "../support/guide.mjs";
import { ROOT, startHost } from "../support/host.mjs";
import { beyondTheSide, cutOff } from "../support/look.mjs";
import { draw, print } from "../support/paper.mjs";
import { ROOMS } from "../support/rooms.mjs";
import { Visit, follow, started } from "../support/visit.mjs";
import { LANGUAGES } from "../support/words.mjs";
import { LOOKS, ON_PAPER, SCHEMES, SHOWN_OTHERWISE, SIZES, STATES } from "./states.mjs";

const OUT = join(ROOT, "target/gallery");
const PAGE = join(ROOT, "tests/gallery/page");
/** Processors that may be busy at once. */
const AT_ONCE = 2;
/** Longer pages are cut into several pictures: a browser draws no picture of any height. */
const TALLEST = 8_000;

const shots = [];
const faults = [];
let shortened = 0;

const begun = Date.now();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const host = await startHost();
const browser = await chromium.launch(config.use.launchOptions);
try {
  await share(AT_ONCE, [...rooms(), ...states(), ...looks(), ...papers()]);
} finally {
  await browser.close();
  host.stop();
}
publish();

// ---- What is taken ------------------------------------------------------------------------

/** All rooms in one size, scheme and language are walked through in one page. */
function rooms() {
  return everyView().map((view) => async () => {
    const { page, seen, close } = await open(view);
    await new Visit(page, view.language).open();
    for (const [room, address] of ROOMS) {
      await follow(page, address);
      await take(page, { ...view, room }, seen);
    }
    await close();
  });
}

/** Each state has a page of its own; those of one view share what the browser has fetched. */
function states() {
  const kinds = [...new Set(STATES.map(({ context }) => context))].map((context) =>
    STATES.filter((state) => state.context === context),
  );
  return everyView().flatMap((view) =>
    kinds.map((kind) => async () => {
      const { context, seen, close } = await open({ ...view, context: kind[0].context });
      for (const state of kind.filter(({ sizes = SIZES }) => sizes.includes(view.size))) {
        const page = await context.newPage();
        await forget(page);
        await state.before?.(page);
        await page.goto(`?lang=${view.language}${state.address}`);
        if (state.isStarted ?? true) await started(page);
        await state.act?.(new Visit(page, view.language, "keyboard"));
        await take(page, { ...view, room: state.name }, seen, state.expects);
        await page.close();
      }
      await close();
    }),
  );
}

function looks() {
  return LOOKS.flatMap(({ name, size, context, alter }) =>
    LANGUAGES.map((language) => async () => {
      const view = { size, language, scheme: name };
      const { page, seen, close } = await open({ ...view, context });
      await new Visit(page, language).open();
      await alter?.(page);
      for (const [room, address] of SHOWN_OTHERWISE) {
        await follow(page, address);
        await take(page, { ...view, room }, seen);
      }
      await close();
    }),
  );
}

function papers() {
  return LANGUAGES.map((language) => async () => {
    const view = { size: SIZES[0], language, scheme: "on paper" };
    const { context, page, seen, close } = await open(view);
    await new Visit(page, language).open();
    for (const [room, address] of ON_PAPER) {
      await follow(page, address);
      const drawn = await draw(context, await print(page));
      keep({ ...view, room, part: "whole" }, drawn, seen.splice(0));
    }
    await close();
  });
}

function everyView() {
  return SIZES.flatMap((size) =>
    SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ size, scheme, language }))),
  );
}

// ---- How it is taken ----------------------------------------------------------------------

async function open({ size, scheme, language, context: other }) {
  const context = await browser.newContext({
    baseURL: host.address,
    viewport: size,
    colorScheme: SCHEMES.includes(scheme) ? scheme : "light",
    locale: language,
    timezoneId: config.use.timezoneId,
    // What moves is shown when it has come to rest.
    reducedMotion: "reduce",
    ...other,
  });
  const seen = [];
  await listen(context, host, seen);
  await withoutWorker(context);
  const page = await context.newPage();
  // The typeface is there from the first picture on, as at a second visit.
  if (other?.javaScriptEnabled ?? true) {
    await page.goto("");
    await page.evaluate(() => document.fonts.ready);
  }
  return { context, page, seen, close: () => context.close() };
}

/** Takes the commons that a page before this one has kept: it would stand in for what is missing. */
async function forget(page) {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(host.address);
  await browser.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

/** The first screen, and the whole where there is more; with what is wrong on it. */
async function take(page, view, seen, expects) {
  const at = page.viewportSize();
  const told = seen.splice(0).filter((line) => !expects?.test(line));
  const found = await page.evaluate(cutOff);
  shortened += found.shortened.length;
  told.push(...(await page.evaluate(beyondTheSide)).map((line) => `beyond the side: ${line}`));
  told.push(...found.cut.map((line) => `cut off: ${line}`));
  keep({ ...view, part: "screen" }, [await page.screenshot()], told);

  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height <= at.height) return;
  await page.setViewportSize({ ...at, height });
  const pictures = [];
  for (let top = 0; top < height; top += TALLEST) {
    const clip = { x: 0, y: top, width: at.width, height: Math.min(TALLEST, height - top) };
    pictures.push(await page.screenshot({ clip }));
  }
  keep({ ...view, part: "whole" }, pictures, []);
  await page.setViewportSize(at);
}

function keep({ room, size, scheme, language, part }, pictures, told) {
  const name = `${size.width}×${size.height}`;
  const folder = slug(room);
  mkdirSync(join(OUT, folder), { recursive: true });
  const files = pictures.map((picture, at) => {
    const number = pictures.length > 1 ? `-${at + 1}` : "";
    const file = `${folder}/${size.width}x${size.height}-${slug(scheme)}-${language}-${part}${number}.png`;
    writeFileSync(join(OUT, file), picture);
    return file;
  });
  shots.push({ room, size: name, scheme, language, part, width: size.width, files });
  const where = `${room}, ${name}, ${scheme}, ${language}`;
  faults.push(...told.map((line) => `${where}: ${line}`));
}

function slug(name) {
  return name.normalize("NFD").replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").toLowerCase();
}

/** Does all of it, so many at a time, each begun in its turn. */
async function share(atOnce, tasks) {
  const waiting = tasks.values();
  const hand = async () => {
    for (const task of waiting) await task();
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

// ---- What is said of it -------------------------------------------------------------------

function publish() {
  const rooms = [...ROOMS.map(([room]) => room), ...STATES.map(({ name }) => name)];
  const schemes = [...SCHEMES, ...LOOKS.map(({ name }) => name)];
  const place = ({ room, scheme, width, language, part }) => [
    rooms.includes(room) ? rooms.indexOf(room) : rooms.length,
    schemes.includes(scheme) ? schemes.indexOf(scheme) : schemes.length,
    width,
    LANGUAGES.indexOf(language),
    part,
  ];
  const orders = new Map(shots.map((shot) => [shot, place(shot)]));
  shots.sort((one, other) => {
    const [here, there] = [orders.get(one), orders.get(other)];
    const at = here.findIndex((it, at) => it !== there[at]);
    return at < 0 ? 0 : here[at] < there[at] ? -1 : 1;
  });
  cpSync(PAGE, OUT, { recursive: true });
  writeFileSync(join(OUT, "shots.js"), `window.SHOTS = ${JSON.stringify(shots)};\n`);

  const pictures = shots.reduce((sum, { files }) => sum + files.length, 0);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`${pictures} pictures of ${new Set(shots.map(({ room }) => room)).size} rooms and states, in ${seconds} s`);
  console.log(`${shortened} texts shortened by an ellipsis; all else that is wrong: ${faults.length}`);
  for (const line of faults) console.log(`  ${line}`);
  console.log(join(OUT, "index.html"));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
