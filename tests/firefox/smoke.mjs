// The faults that matter most, in the other engine: Firefox, which Playwright does not drive as
// Debian ships it. One line for each, in the form that `cargo xtask faults` reads.

import assert from "node:assert/strict";

import puppeteer from "puppeteer-core";

import { startHost } from "../support/host.mjs";
import { Site } from "../support/site.mjs";
import { words } from "../support/words.mjs";

const WORDS = words("fr");
const PATIENCE = 15_000;
const NEWER = "Un titre de la publication suivante";
const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Someone with a browser that has seen nothing yet, and a host of their own. */
class Visitor {
  constructor(site, host, page) {
    Object.assign(this, { site, host, page });
  }

  async opens(fragment = "") {
    await this.page.goto("about:blank");
    await this.page.goto(`${this.host.address}?lang=fr${fragment}`);
    await this.page.waitForSelector("#app h1", { timeout: PATIENCE });
  }

  async cameBefore() {
    await this.opens();
    await this.sees("footer", WORDS.offline_ready);
    this.seen = this.site.pointer.sequence;
    this.site.publish((commons) => {
      const first = commons.resources.find(({ id }) => id === "r001");
      this.former = plain(first.title.fr);
      first.title = { fr: NEWER, en: NEWER };
    });
  }

  text(selector) {
    return this.page.$eval(selector, (it) => it.textContent).then(plain, () => "");
  }

  async sees(selector, text) {
    let said = "";
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      said = await this.text(selector);
      if (text instanceof RegExp ? text.test(said) : said.includes(plain(text))) return said;
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail(`${selector} says “${said}”, not ${text}`);
  }

  async press(selector) {
    await this.page.locator(selector).setTimeout(PATIENCE).click();
  }

  async follows(fragment) {
    await this.page.evaluate((to) => void (location.hash = to), fragment);
  }
}

/** The newer commons goes wrong in this way: the one before it stays, and it is said. */
const newer = (said, ...how) => async (visitor) => {
  await visitor.cameBefore();
  const file = how[0] === "pointer" ? "commons/latest.json" : visitor.site.snapshotFile;
  await visitor.host.fault(file, ...how.filter((it) => it !== "pointer"));
  await visitor.opens();
  const told = await visitor.sees(".notice", said);
  await visitor.follows("#step=resources&open=r001");
  await visitor.sees("#main h1", visitor.former);
  return told;
};

const SCENARIOS = [
  ["fault_02: the module is missing", async (visitor) => {
    const wasm = visitor.site.files.find((file) => file.endsWith(".wasm"));
    await visitor.host.fault(wasm, "status", 404);
    await visitor.page.goto(`${visitor.host.address}?lang=fr`);
    return visitor.sees("#fatal", wasm);
  }],
  ["fault_03: the newer commons is cut off", newer(/^Hors connexion : version du/, "cut", 50_000)],
  ["fault_04: the newer commons was not uploaded whole", newer(/qu’en partie/, "short", 50_000)],
  ["fault_05: a wifi answers in place of the pointer", newer(/^Hors connexion : version du/, "pointer", "portal")],
  ["fault_07: one bit of the newer commons is another", newer(/SHA-256/, "flip", 1000)],
  ["fault_08: the host offers an older commons", async (visitor) => {
    await visitor.cameBefore();
    visitor.site.publish(() => {}, { sequence: visitor.seen - 1 });
    await visitor.opens();
    return visitor.sees(".notice", /plus anciens/);
  }],
  ["fault_20: nothing answers any more: the guide opens from the device", async (visitor) => {
    await visitor.opens();
    await visitor.sees("footer", WORDS.offline_ready);
    visitor.host.stop();
    await visitor.opens("#step=plan&why=join&place=lyon-fr");
    await visitor.sees("#main h1", WORDS.plan);
    return visitor.sees(".notice", /^Hors connexion : version du/);
  }],
  ["fault_24: the database is denied", async (visitor) => {
    await visitor.page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, "indexedDB", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await visitor.opens("#step=resources&why=join");
    await visitor.press(".label .button, .at-foot .button");
    return visitor.sees("#main h1", WORDS.community_start);
  }],
  ["fault_28: the newer commons was taken away", newer(/a répondu 404/, "status", 404)],
  ["fault_30: the guide panics", async (visitor) => {
    await visitor.opens();
    await visitor.page.evaluate(() =>
      window.dispatchEvent(new CustomEvent("guide-panic", { detail: "planted" })));
    return visitor.sees("#fatal", "planted");
  }],
  ["a newer commons is taken", async (visitor) => {
    await visitor.cameBefore();
    await visitor.opens();
    await visitor.press(".notice button");
    await visitor.follows("#step=resources&open=r001");
    return visitor.sees("#main h1", NEWER);
  }],
];

const executablePath = process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr";
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
let failed = 0;
for (const [name, plays] of SCENARIOS) {
  const site = new Site();
  const host = await startHost({ faults: true, site: site.folder });
  const context = await browser.createBrowserContext();
  const visitor = new Visitor(site, host, await context.newPage());
  try {
    console.log(`ok ${name} | ${await plays(visitor)}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name} | ${error.message}`);
  } finally {
    await context.close();
    host.stop();
    site.remove();
  }
}
await browser.close();
console.log(`${SCENARIOS.length - failed} of ${SCENARIOS.length} in Firefox`);
process.exitCode = failed > 0 ? 1 : 0;
