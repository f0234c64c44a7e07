// A first visit on a phone, as Lighthouse simulates it: slow 4G, a processor four times slower.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import config from "../../playwright.config.mjs";
import { quantile } from "../../tests/support/reading.mjs";

const RUNS = 5;

/** What is read of a report: its name, where it stands, how it is told, and what it is to be. */
const FIGURES = [
  ["performance", score("performance"), percent, atLeast(98)],
  ["accessibility", score("accessibility"), percent, atLeast(100)],
  ["best practices", score("best-practices"), percent, atLeast(100)],
  ["SEO", score("seo"), percent, atLeast(100)],
  ["first paint (FCP)", audit("first-contentful-paint"), seconds, below(1_000)],
  ["largest paint (LCP)", audit("largest-contentful-paint"), seconds],
  ["interactive (TTI)", audit("interactive"), seconds, below(2_500)],
  ["blocked (TBT)", audit("total-blocking-time"), milliseconds],
  ["shift (CLS)", audit("cumulative-layout-shift"), (it) => it.toFixed(3), atMost(0)],
];

function score(category) {
  return ({ categories }) => Math.round(categories[category].score * 100);
}
function audit(name) {
  return ({ audits }) => audits[name].numericValue;
}
function percent(it) {
  return `${it}`;
}
function seconds(it) {
  return `${(it / 1000).toFixed(2)} s`;
}
function milliseconds(it) {
  return `${Math.round(it)} ms`;
}
function atLeast(goal) {
  return { told: `${goal}`, isReached: (it) => it >= goal };
}
function atMost(goal) {
  return { told: `${goal}`, isReached: (it) => it <= goal };
}
function below(goal) {
  return { told: `under ${seconds(goal)}`, isReached: (it) => it < goal };
}

/** The rows of the table, and what stands in the way of a full score. */
export async function firstVisit(address) {
  const reports = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await visit(address));
  const rows = FIGURES.map(([name, of, told, goal]) => {
    const values = reports.map(of);
    const median = quantile(values, 0.5);
    return {
      name,
      median: told(median),
      worst: told(goal && goal.isReached(Infinity) ? Math.min(...values) : Math.max(...values)),
      goal: goal?.told ?? "",
      isReached: goal?.isReached(median),
    };
  });
  return { runs: RUNS, rows, inTheWay: inTheWay(reports[0]), pace: pace(reports) };
}

async function visit(address) {
  const { executablePath, args } = config.use.launchOptions;
  const chrome = await launch({ chromePath: executablePath, chromeFlags: ["--headless=new", ...args] });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

/** Each audit that counts for a score and is not full. */
function inTheWay({ categories, audits }) {
  return Object.values(categories).flatMap(({ title, auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ ...audits[id], weight }))
      .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
      .map((it) => `${title}: ${it.title} (${it.displayValue ?? it.score})`),
  );
}

/** How fast this machine was, by Lighthouse's own measure: a busy one gives worse figures. */
function pace(reports) {
  const indexes = reports.map(({ environment }) => environment.benchmarkIndex);
  return `${Math.min(...indexes)} to ${Math.max(...indexes)}`;
}
