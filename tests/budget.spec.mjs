// What a first visit asks for, within the budget of budget.json; the sizes there are kept by
// `cargo xtask test` after the build.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "./support/guide.mjs";
import { ROOT } from "./support/host.mjs";
import { started } from "./support/visit.mjs";

const { requests } = JSON.parse(readFileSync(join(ROOT, "budget.json"), "utf8"));
const MOST = requests.declared.at(-1).most + requests.slack;

test("a first visit asks for no more than is declared until it can be used", async ({ page }) => {
  await page.addInitScript(noteFirstUse);
  await page.goto("?lang=en");
  await started(page);
  const asked = await page.evaluate(askedForBeforeUse);
  expect(asked.length, tooMany(asked, MOST)).toBeLessThanOrEqual(MOST);
});

test("a budget one request below fails, and says how to declare a rise", () => {
  const asked = ["a/", "a/b.js"];
  expect(tooMany(asked, asked.length - 1)).toMatch(/2 requests, 1 more than .*budget\.json.*reason/s);
});

function tooMany(asked, most) {
  const rise = `${asked.length} requests, ${asked.length - most} more than budget.json declares`;
  const remedy = "Where the rise is worth it, declare it there, with the day and the reason";
  return `${rise}. ${remedy}. Asked for:\n${asked.join("\n")}`;
}

/** Notes when the app's own welcome takes the place of the static one. Runs in the page. */
function noteFirstUse() {
  const look = new MutationObserver(() => {
    if (!document.querySelector("#app .choice")) return;
    window.firstUse = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
}

/** What was asked for by then, the page included; not its icon, for which browsers ask when they
    like. Runs in the page. */
function askedForBeforeUse() {
  const entries = [
    ...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource"),
  ];
  const isCounted = ({ name, startTime }) => startTime <= window.firstUse && !name.includes("/icons/");
  return entries.filter(isCounted).map(({ name }) => name);
}
