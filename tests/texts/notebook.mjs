// What one visitor reads, screen by screen, as lines of the dump.

import { readFileSync } from "node:fs";

const READER = new URL("reader.js", import.meta.url);
const SCRIPT = readFileSync(READER, "utf8");

/** What differs from build to build and is no text: the hashes in the names of files. */
const HASH = /-[0-9a-f]{16}(?:[0-9a-f]{48})?(?=\.(?:js|wasm|css|txt|json))/g;
/** The same in a message of the guide, which cuts them short. */
const SHORTENED = /(snapshot-)[0-9a-f]{8}(?=…)/g;

const masked = (line) => line.replace(HASH, "-HASH").replace(SHORTENED, "$1HASH");

/** Lets a context's pages be read; to be called before one is opened. */
export const readable = (context) => context.addInitScript(SCRIPT);

/** The guide stands: waited for as long as a busy machine takes. */
export const started = (page) => page.locator("#app h1").waitFor();

export class Notebook {
  constructor(page, language, host) {
    Object.assign(this, { page, language, host, lines: [], screens: 0 });
  }

  /** Goes to a screen of an open guide by its address, and notes it. */
  async at({ address, state, onPaper = false, brief, dressed }) {
    if (onPaper) await this.page.emulateMedia({ media: "print" });
    const read = await this.read({ address, brief, dressed });
    if (onPaper) await this.page.emulateMedia({ media: null });
    // On paper nothing can be pressed.
    this.note(address, state, onPaper ? { ...read, marks: [] } : read);
  }

  /** Notes the screen as it stands. */
  async now(state, asked = {}) {
    this.note("(as it stands)", state, await this.read(asked));
  }

  read(asked) {
    return this.page.evaluate((asked) => window.texts.read(asked), asked);
  }

  /** Notes a page of which no script runs, and none of ours has been brought. */
  async still(state) {
    await this.page.evaluate(SCRIPT);
    this.note("(as it stands)", state, await this.page.evaluate(() => window.texts.look()));
  }

  note(address, state, { title, lang, left, focus, open, text, marks, dress }) {
    this.screens += 1;
    const head = [
      `=== ${this.language} | ${address.slice(0, 200)} | ${state}`,
      `title: ${title}`,
      `lang: ${lang}`,
      `address left: ${left}`,
      `focus: ${focus}`,
      ...open.map((summary) => `open from the start: ${summary}`),
    ];
    const part = (name, lines) => (lines.length > 0 ? [`--- ${name}`, ...lines] : []);
    const lines = [...head, ...part("text", text), ...part("marks", marks), ...part("added by the style", dress), ""];
    this.write(lines);
  }

  /** The port of the host is another in each run. */
  write(lines) {
    const { address } = this.host;
    const own = (line) => line.replaceAll(address, "SITE/").replaceAll(encodeURIComponent(address), "SITE/");
    this.lines.push(...lines.map(own).map(masked));
  }
}
