// A second visit without a network, beside the first one with it: from the navigation to a page that
// can be used.

import { chromium } from "@playwright/test";

import config from "../../playwright.config.mjs";
import { quantile } from "../../tests/support/reading.mjs";

const RUNS = 10;
/** What a second visit may take, in milliseconds. */
const GOAL = 500;

/** Notes when the app has taken over from the static page. Runs within the page. */
function noteStart() {
  new MutationObserver((_, observer) => {
    if (!document.getElementById("app")?.firstElementChild || document.getElementById("static")) return;
    window.usableAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await page.waitForFunction(() => window.usableAt > 0);
  return page.evaluate(() => window.usableAt);
}

/** The rows of the table. */
export async function secondVisit(address) {
  const browser = await chromium.launch(config.use.launchOptions);
  const [first, again] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(noteStart);
    first.push(await open(page, address));
    await page.waitForFunction(() => document.documentElement.dataset.shell === "offline-ready");
    await context.setOffline(true);
    again.push(await open(page, address));
    await context.close();
  }
  await browser.close();
  const row = (name, values, goal) => ({
    name,
    median: `${Math.round(quantile(values, 0.5))} ms`,
    worst: `${Math.round(Math.max(...values))} ms`,
    goal: goal ? `under ${goal} ms` : "",
    isReached: goal ? quantile(values, 0.5) < goal : undefined,
  });
  return { runs: RUNS, rows: [row("first, with the network", first), row("second, without", again, GOAL)] };
}
