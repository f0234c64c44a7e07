// The engines under one interface. A document is a list of `[field, text]`; `weights` says what
// a word of each field weighs, where the engine takes weights.
//
// Each `make` indexes all documents and gives a search: a query in, the positions of its first
// answers out, best first.

import { create, insertMultiple, search } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

/** How many answers are asked for: a first page. */
export const FIRST = 10;

/** One text for each field. */
const joined = (documents) =>
  documents.map((fields, id) => {
    const document = { id };
    for (const [field, text] of fields) {
      document[field] = field in document ? `${document[field]}\n${text}` : text;
    }
    return document;
  });

/** A new module, so that its memory is its own; it never shrinks. */
let modules = 0;
export async function module() {
  const module = await import(`/wasm/search_bench.js?${(modules += 1)}`);
  const { memory } = await module.default({ module_or_path: "/wasm/search_bench_bg.wasm" });
  return { ...module, bytes: () => memory.buffer.byteLength };
}

/** Adds one document. */
export function add(engine, id, fields, weights) {
  for (const [field, text] of fields) engine.add(id, weights[field], text);
}

export const ours = {
  name: "ours",
  load: module,
  make(documents, weights, { Engine }) {
    const engine = new Engine();
    documents.forEach((fields, id) => add(engine, id, fields, weights));
    return (query) => engine.search(query, FIRST);
  },
};

export const peers = [
  {
    name: "MiniSearch",
    async make(documents, weights) {
      const searchOptions = { prefix: true, fuzzy: 0.2, combineWith: "AND", boost: weights };
      const index = new MiniSearch({ fields: Object.keys(weights), searchOptions });
      index.addAll(joined(documents));
      return (query) => index.search(query).slice(0, FIRST).map((hit) => hit.id);
    },
  },
  {
    name: "FlexSearch",
    async make(documents) {
      const index = new FlexSearch.Index({ tokenize: "forward" });
      documents.forEach((fields, id) => index.add(id, fields.map(([, text]) => text).join("\n")));
      return (query) => index.search(query, FIRST);
    },
  },
  {
    name: "Fuse",
    /** It reads every text at each query: minutes at a hundred thousand. */
    most: 10_000,
    async make(documents, weights) {
      const keys = Object.entries(weights).map(([name, weight]) => ({ name, weight }));
      const index = new Fuse(joined(documents), { keys, ignoreLocation: true });
      return (query) => index.search(query, { limit: FIRST }).map((hit) => hit.refIndex);
    },
  },
  {
    name: "Orama",
    async make(documents, weights) {
      const fields = Object.keys(weights);
      const schema = Object.fromEntries(fields.map((field) => [field, "string"]));
      const index = create({ schema });
      const rows = joined(documents).map((row) => ({ ...row, id: String(row.id) }));
      await insertMultiple(index, rows, rows.length);
      const options = { tolerance: 1, limit: FIRST, boost: weights };
      return async (term) => {
        const { hits } = await search(index, { term, ...options });
        return hits.map((hit) => Number(hit.id));
      };
    },
  },
];
