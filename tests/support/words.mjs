// What the guide says, as the build writes it from words/, so that a test need not copy a wording.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./host.mjs";

const MADE = join(ROOT, "target/words");

if (!existsSync(MADE)) throw new Error("target/words is missing: run `cargo xtask build`");

const read = (name) => JSON.parse(readFileSync(join(MADE, `${name}.json`), "utf8"));

/** The languages of the guide, the first one for whoever reads none of them. */
export const LANGUAGES = read("locales");

const SAID = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)]));

/** The guide's fixed words in a language; a key that the guide does not have fails the test. */
export function words(language) {
  return new Proxy(SAID[language], {
    get(said, key) {
      if (!(key in said)) throw new Error(`words/${language}.ftl has no "${String(key)}"`);
      return said[key];
    },
  });
}
