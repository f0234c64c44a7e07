// The script time of each move of a walk, and of each key stroke of a search, on a processor four
// times slower.
//
// It is what Chromium counts as ScriptDuration (JavaScript and WebAssembly, on the main thread) from
// the input on, until the page has been quiet for a while: the input comes over the DevTools
// protocol, and nothing of ours runs in the page meanwhile. It is counted in the thread's own time
// (threadTicks), so that another program's work counts for less. Style, layout and paint are in
// the second figure, the main thread's whole time.

import { chromium } from "@playwright/test";

import config from "../../playwright.config.mjs";
import { watchShifts } from "../../tests/support/look.mjs";
import { quantile } from "../../tests/support/reading.mjs";
import { PHONE, Visit } from "../../tests/support/visit.mjs";

const RUNS = 5;
const SLOWER = 4;
/** What a phone has for one frame of sixty in a second, in milliseconds. */
const GOAL = 16;
/** Milliseconds after which nothing that an input began still runs, at this slowness. */
const QUIET = 500;
const TOWN = "Lyon";
const QUERIES = ["prototype", "mediation", "jeu"];

/** The rows of the table, the shift of all walks, and the same rows for the key strokes. */
export async function walks(address) {
  const browser = await chromium.launch(config.use.launchOptions);
  const moves = new Map();
  const shifts = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ baseURL: address, viewport: PHONE, locale: "fr" });
      const page = await context.newPage();
      await page.addInitScript(watchShifts);
      await walk(await Meter.on(page, moves));
      shifts.push(...(await page.evaluate(() => window.shifts)));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const rows = [...moves].map(([name, costs]) => row(name, costs));
  const all = [...moves.values()].flat();
  rows.push(row("all moves and strokes", all));
  const shift = shifts.reduce((sum, { value }) => sum + value, 0);
  const moved = [...new Set(shifts.flatMap(({ moved }) => moved))];
  return { runs: RUNS, slower: SLOWER, rows, shift, moved };
}

function row(name, costs) {
  const script = costs.map((cost) => cost.script);
  const worst = Math.max(...script);
  const thread = costs.map((cost) => cost.thread);
  return {
    name,
    median: `${quantile(script, 0.5).toFixed(1)} ms`,
    worst: `${worst.toFixed(1)} ms`,
    thread: `${quantile(thread, 0.5).toFixed(0)} ms`,
    goal: `under ${GOAL} ms`,
    isReached: worst < GOAL,
  };
}

/** The walk of a newcomer, from the welcome to the plan, with a search on the way. */
async function walk(meter) {
  const { visit } = meter;
  const { words, main } = visit;
  await visit.open();
  await meter.throttle();
  const next = visit.label.getByRole("link", { name: words.next, exact: true });

  await meter.press("to the proposals", visit.link(words.why_reuse));
  await meter.press("keep a resource", main.getByRole("button", { name: words.keep }).first());
  await meter.press("to all resources", visit.link(/\d+/).last());
  const field = main.getByRole("searchbox");
  await meter.press("into the search field", field);
  for (const query of QUERIES) {
    for (const letter of query) await meter.type("a letter of a search", letter);
    await meter.empty();
  }
  await meter.press("show more", main.getByRole("button", { name: words.show_more }));
  await meter.press("open a resource", main.getByRole("heading", { level: 3 }).getByRole("link").first());
  await meter.press("back to all resources", visit.link(words.back));
  await meter.press("to the communities", next);
  await meter.press("into the field of the town", main.getByLabel(words.town));
  for (const letter of TOWN.slice(0, 3)) await meter.type("a letter of a town", letter);
  await meter.press("name a town", visit.link(TOWN).first());
  await meter.press("choose a community", main.getByRole("button", { name: words.choose }).first());
  await meter.press("to the first question", next);
  await visit.answer([words.where_near], (control) => meter.press("answer where", control));
  await visit.answer([words.time_task], (control) => meter.press("answer how long", control));
  await visit.answer([words.skill_code], (control) => meter.press("answer what one likes", control));
  await meter.press("open a contribution", main.getByRole("heading", { level: 3 }).getByRole("link").first());
  await meter.press("choose it", main.getByRole("button", { name: words.choose }));
  await meter.press("to the plan", visit.link(words.to_plan));
}

/** Presses and types, over the protocol alone, and notes what the main thread spends on it. */
class Meter {
  static async on(page, moves) {
    const protocol = await page.context().newCDPSession(page);
    await protocol.send("Performance.enable", { timeDomain: "threadTicks" });
    return Object.assign(new Meter(), { page, protocol, moves, visit: new Visit(page, "fr") });
  }

  throttle() {
    return this.protocol.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }

  async press(name, control) {
    await control.scrollIntoViewIfNeeded();
    const box = await control.evaluate(middleOfFirstLine);
    const at = { ...box, button: "left", clickCount: 1 };
    await this.cost(name, async () => {
      await this.protocol.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
      await this.protocol.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
    });
  }

  async type(name, letter) {
    await this.cost(name, () => this.page.keyboard.press(letter));
  }

  /** Empties the field that has the focus, as a person does, and counts nothing of it. */
  async empty() {
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Delete");
  }

  async cost(name, act) {
    await this.page.waitForTimeout(QUIET);
    const before = await this.spent();
    await act();
    await this.page.waitForTimeout(QUIET);
    const after = await this.spent();
    const costs = this.moves.get(name) ?? [];
    costs.push({ script: after.script - before.script, thread: after.thread - before.thread });
    this.moves.set(name, costs);
  }

  /** What the main thread has spent so far, in milliseconds. */
  async spent() {
    const { metrics } = await this.protocol.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
    return { script: of("ScriptDuration"), thread: of("TaskDuration") };
  }
}

function middleOfFirstLine(element) {
  const { left, top, width, height } = element.getClientRects()[0];
  return { x: left + width / 2, y: top + height / 2 };
}
