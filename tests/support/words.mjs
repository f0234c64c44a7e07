// What the guide says, read from where it is written, so that no test copies a wording.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./host.mjs";

const ENTRY = /^\s*(\w+): "((?:[^"\\]|\\.)*)", "((?:[^"\\]|\\.)*)";/gm;

const table = readFileSync(join(ROOT, "src/app/words/table.rs"), "utf8");
const entries = [...table.matchAll(ENTRY)].map((match) => match.slice(1).map(unescaped));

/** The two languages of the guide. */
export const LANGUAGES = ["fr", "en"];

const SAID = Object.fromEntries(
  LANGUAGES.map((language, column) => [
    language,
    Object.fromEntries(entries.map(([key, ...texts]) => [key, texts[column]])),
  ]),
);

/** The guide's fixed words in a language; a key that the guide does not have fails the test. */
export function words(language) {
  return new Proxy(SAID[language], {
    get(said, key) {
      if (!(key in said)) throw new Error(`src/app/words/table.rs has no "${String(key)}"`);
      return said[key];
    },
  });
}

function unescaped(text) {
  return text.replace(/\\u\{([0-9a-f]+)\}|\\(.)/gi, (_, code, letter) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : letter,
  );
}
