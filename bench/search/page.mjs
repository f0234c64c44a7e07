// What is measured, in the page.

import { add, FIRST, module, ours, peers } from "./engines.mjs";

/** What takes longer than this is not done again. */
const PATIENCE_MS = 10_000;

/** Of so many passes the quickest counts: what the machine does besides only ever adds. */
const PASSES = 3;

/** What one task of indexing may take: half of a frame. */
const SLICE_MS = 8;

/** How each known item is asked for. */
const FORMS = ["written", "cut", "swapped"];

/** The commons as documents, its weights, and its summaries in each language. */
export async function commons(snapshot) {
  const { documents: read } = await module();
  const resources = JSON.parse(read(snapshot));
  const weights = {};
  const documents = resources.map(({ fields }) =>
    fields.map(([weight, text]) => {
      weights[`w${weight}`] = weight;
      return [`w${weight}`, text];
    }),
  );
  return { documents, weights, summaries: resources.map(({ summary }) => summary) };
}

/** Known items of `[document, text]`, made by the rules of `known_item.rs`. */
export async function knownItems(texts, pairs, most, seed) {
  const { sample } = await module();
  return JSON.parse(sample(JSON.stringify(texts), pairs, most, BigInt(seed)));
}

/** One row of the table for each engine. */
export async function compare(documents, weights, items) {
  const rows = [];
  for (const engine of [ours, ...peers]) {
    if (documents.length <= (engine.most ?? Infinity)) {
      rows.push(await measure(engine, documents, weights, items));
    }
  }
  return rows;
}

async function measure(engine, documents, weights, items) {
  const before = await heap();
  const builds = [];
  let loaded, search;
  for (let spent = 0; builds.length < PASSES && spent < PATIENCE_MS; spent += builds.at(-1)) {
    loaded = await engine.load?.();
    const begun = performance.now();
    search = await engine.make(documents, weights, loaded);
    builds.push(performance.now() - begun);
  }
  const bytes = (await heap()) - before + (loaded?.bytes() ?? 0);

  const recall = Object.fromEntries(FORMS.map((form) => [form, 0]));
  const times = items.flatMap(() => FORMS.map(() => []));
  for (let pass = 0, spent = 0; pass < PASSES && spent < PATIENCE_MS; pass += 1) {
    for (const [at, item] of items.entries()) {
      for (const [of, form] of FORMS.entries()) {
        const asked = performance.now();
        const found = await search(item[form]);
        const took = performance.now() - asked;
        spent += took;
        times[at * FORMS.length + of].push(took);
        if (pass === 0 && found.includes(item.document)) recall[form] += 100 / items.length;
      }
    }
  }
  const quickest = times.map((it) => Math.min(...it));
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(quickest, share));
  return { name: engine.name, index: Math.min(...builds), heap: bytes / 1e6, p50, p95, p99, ...recall };
}

/** Of several passes of typing, the least of each figure. */
export async function type(documents, weights, items) {
  const passes = [];
  for (let pass = 0; pass < PASSES; pass += 1) passes.push(await typed(documents, weights, items));
  const least = (figure) => Math.min(...passes.map((it) => it[figure]));
  return Object.fromEntries(Object.keys(passes[0]).map((figure) => [figure, least(figure)]));
}

/**
 * Indexes in slices, and after each slice answers one more key stroke of someone who types the
 * queries letter by letter; then the rest of the key strokes. The longest of these tasks.
 */
async function typed(documents, weights, items) {
  const { Engine } = await module();
  const engine = new Engine();
  const queries = items.flatMap((item) => FORMS.map((form) => [...item[form]]));
  const strokes = queries.flatMap((query) => query.map((_, at) => query.slice(0, at + 1).join("")));
  const longest = { slice: 0, search: 0 };
  const task = async (kind, work) => {
    await scheduler.yield();
    const begun = performance.now();
    const done = work(begun);
    longest[kind] = Math.max(longest[kind], performance.now() - begun);
    return done;
  };
  const begun = performance.now();
  let [next, first, whole] = [0, Infinity, Infinity];
  for (const stroke of strokes) {
    if (next < documents.length) {
      await task("slice", (since) => {
        while (next < documents.length && performance.now() - since < SLICE_MS) {
          add(engine, next, documents[next], weights);
          next += 1;
        }
      });
      if (next === documents.length) whole = performance.now() - begun;
    }
    const found = await task("search", () => engine.search(stroke, FIRST));
    if (found.length > 0) first = Math.min(first, performance.now() - begun);
  }
  return { ...longest, first, whole, strokes: strokes.length };
}

/** The script's heap, in bytes. What was left behind is freed a few turns later. */
async function heap() {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    gc();
  }
  return performance.memory.usedJSHeapSize;
}

/** The smallest of the values that this share does not exceed. */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
