// What the guide says, as the build writes it from words/, so that a test need not copy a wording.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./host.mjs";

const MADE = join(ROOT, "target/words");
/** The same of the site that `cargo xtask pseudo` makes, with made-up languages beside the guide's. */
const PSEUDO = join(ROOT, "target/pseudo/json");

const read = (folder, name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

function languages(folder, command) {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run \`cargo xtask ${command}\``);
  return read(folder, "locales");
}

/** The languages of the guide, the first one for whoever reads none of them. */
export const LANGUAGES = languages(MADE, "build");

/** The made-up languages: the one longer and accented, the other from right to left. */
export const madeUp = () => languages(PSEUDO, "pseudo").slice(LANGUAGES.length);

/**
 * What the guide says in a language, `{$name}` for an argument; a key that the guide does not have
 * fails the test.
 */
export function words(language) {
  return new Proxy(read(LANGUAGES.includes(language) ? MADE : PSEUDO, language), {
    get(said, key) {
      if (!(key in said)) throw new Error(`words/${language}.ftl has no "${String(key)}"`);
      return said[key];
    },
  });
}
