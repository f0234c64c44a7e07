// Several builds of the site, made from one without compiling, and published one after the other.

import { appendFileSync, cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { sha256 } from "./commons.mjs";
import { xtask } from "./host.mjs";

/** Puts a site into another folder, in place of what was there. */
export function publish(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Makes another build of a site: its scripts and its style sheet say `mark`, and nothing else of it
    changes. The style sheet gets another name by it, as its bytes are others. */
export function restamp(from, to, mark) {
  publish(from, to);
  appendFileSync(join(to, "boot.js"), `// ${mark}\n`);
  const style = styleOf(to);
  appendFileSync(join(to, style), `/* ${mark} */\n`);
  const named = `guide-${sha256(readFileSync(join(to, style))).slice(0, 16)}.css`;
  renameSync(join(to, style), join(to, named));
  const page = join(to, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(style, named));
  xtask("stamp", to);
}

/** The name of the style sheet of a site: each build has its own. */
export const styleOf = (site) => readdirSync(site).find((name) => name.endsWith(".css"));

/** What the worker of a site keeps: `build`, and `files` and `extras` with their hashes. */
export function listOf(site) {
  const worker = readFileSync(join(site, "sw.js"), "utf8");
  return JSON.parse(worker.match(/^const PUBLISHED = (.*);$/m)[1]);
}
