// What is read before the guide has started, and when something goes wrong: each in a browser that has
// never been there.

import { kept } from "../support/device.mjs";
import { startHost } from "../support/host.mjs";
import { Site } from "../support/site.mjs";
import { words } from "../support/words.mjs";
import { Notebook, started } from "./notebook.mjs";

const LATEST = "commons/latest.json";
const FATAL = "#fatal h1";
const NOTICE = ".notice";

const never = (page) => page.route("**/*.wasm", () => {});
const opened = ({ page }) => started(page);
const seen = (selector) => ({ page }) => page.locator(selector).filter({ visible: true }).first().waitFor();

/** First visits where nothing is wrong with the commons. */
const STANDING = [
  { state: "before the guide has started", before: never, until: seen("#static") },
  { state: "a room about to open", address: "#step=plan", before: never, until: seen(".opening") },
  { state: "without scripts", context: { javaScriptEnabled: false }, until: seen("#static") },
  { state: "a page that is not there", file: "nowhere/at/all", until: seen("h1") },
  { state: "a file did not arrive", before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" })), until: seen(FATAL) },
  { state: "the guide has stopped", address: "#step=plan", until: stopped },
  { state: "a language that the guide does not speak", query: "?lang=xx", address: "#step=about", until: seen(NOTICE) },
  { state: "no language asked for", query: "", until: opened },
  { state: "the commons are more than a year old", today: "2028-03-01T10:00:00+01:00", until: seen(NOTICE) },
  { state: "the commons are old, and one is read", today: "2034-03-01T10:00:00+01:00", address: "#step=community&place=lyon-fr", until: seen(NOTICE) },
  { state: "a plan in November", today: "2027-11-09T10:00:00+01:00", address: "#step=plan&why=join&where=here&community=aura", until: opened },
  { state: "no list of towns", address: "#step=community", before: (page) => page.route("**/atlas/*", (route) => route.abort()), until: townsMissing },
  { state: "a place that no list names", address: "#step=plan&place=londres-gb", before: (page) => page.route("**/atlas/*", (route) => route.abort()), until: opened },
  { state: "that place, at the communities", address: "#step=community&place=londres-gb", before: (page) => page.route("**/atlas/*", (route) => route.abort()), until: opened },
  { state: "copying is not allowed", address: "#step=plan", before: (page) => page.addInitScript(() => delete Navigator.prototype.clipboard), until: refusedCopy },
];

async function stopped({ page }) {
  await started(page);
  await page.evaluate(() => window.dispatchEvent(new CustomEvent("guide-panic", { detail: "planted" })));
  await page.locator(FATAL).filter({ visible: true }).first().waitFor();
}

async function townsMissing({ page, said }) {
  await started(page);
  await page.getByLabel(said.town).fill("bo");
  await page.getByText(said.towns_missing).first().waitFor();
}

async function refusedCopy({ page, said }) {
  await started(page);
  await page.getByRole("button", { name: said.copy_message }).click();
  await page.getByText(said.copy_failed).waitFor();
}

const gone = (file) => [file, "status", 404];
const NO_SEED = gone("seed.json");
const snapshot = (...how) => ({ pointer }) => [`commons/${pointer.url}`, ...how];
const latest = (...how) => () => [LATEST, ...how];
const noSeed = () => NO_SEED;
/** A notice, and not one that counts what is still arriving: it ends with the count. */
const told = ({ page }) => page.locator(NOTICE).filter({ hasText: /./, hasNotText: /\d\s(ko|kB)$/ }).first().waitFor();
const alert = seen("[role=alert] h1");

const retitled = (commons) => {
  commons.resources[0].title = { fr: "Un autre titre", en: "Another title" };
};
const spoiled = (commons) => {
  commons.resources.push(commons.resources[0]);
};
const newerFormat = (commons) => {
  commons.schema += 1;
};
const moved = (commons) => {
  const [gone, ...others] = commons.resources;
  commons.resources = others;
  const on = commons.about.published;
  const tombstone = { id: gone.id, changed: gone.changed, collection: "resource", reason: "moved", to: others[0].id, on };
  commons.tombstones = [...commons.tombstones, tombstone];
};

/** What can be wrong with a publication; `faults` are put on the host once it stands. */
const PUBLISHED = [
  { state: "it is not there", faults: [latest("status", 404)] },
  { state: "the site is down", faults: [latest("status", 503)] },
  { state: "a wifi answers", faults: [latest("portal")] },
  { state: "its snapshot is not there", faults: [snapshot("status", 404)] },
  { state: "its snapshot is cut off", faults: [snapshot("cut", 50_000)] },
  { state: "it was not uploaded whole", faults: [snapshot("short", 50_000)] },
  { state: "one bit of it is another", faults: [snapshot("flip", 1000)] },
  { state: "its format is newer", change: newerFormat, faults: [] },
  { state: "it holds an error", change: spoiled, faults: [] },
  { state: "its pointer is no JSON", change: retitled, faults: [latest("short", 40)] },
];

/** What a visitor who has been here finds. */
const LATER = [
  { state: "an older one is offered", change: retitled, announced: { sequence: 1 } },
  { state: "another of the same number", change: retitled, sameNumber: true },
  { state: "a newer one is ready", change: retitled },
];

/** First visits, one after the other. */
export async function standing({ language, site, open }) {
  const host = await startHost({ site });
  const notebook = new Notebook(undefined, language, host);
  try {
    for (const it of STANDING) {
      const { page, close } = await open({ host, today: it.today, ...it.context });
      await it.before?.(page);
      notebook.page = page;
      await page.goto(`${it.file ?? ""}${it.query ?? `?lang=${language}`}${it.address ?? ""}`);
      await it.until({ page, said: words(language) });
      await (it.context ? notebook.still(it.state) : notebook.now(it.state));
      await close();
    }
  } finally {
    host.stop();
  }
  return notebook;
}

/** What goes wrong between the host and the visitor. */
export async function troubles({ language, site, open }) {
  const notebooks = [];
  const newer = PUBLISHED.map((it) => ({ change: retitled, ...it }));
  const visits = [
    ...PUBLISHED.map((it) => ({ ...it, state: `the first visit: ${it.state}`, faults: [...it.faults, noSeed], until: alert })),
    // The seed names the snapshot that the site was built with: only a later one may be wrong.
    ...newer.map((it) => ({ ...it, state: `the first visit, with a seed: ${it.state}`, until: told })),
    ...newer.map((it) => ({ ...it, state: `a later visit: ${it.state}`, later: true, until: told })),
    ...LATER.map((it) => ({ ...it, state: `a later visit: ${it.state}`, later: true, until: told })),
    { state: "no network", faults: [], later: true, offline: true, until: told },
    { state: "an entry has moved", address: "#step=plan&resource=r001&why=join", change: moved, until: told },
  ];
  for (const visit of visits) notebooks.push(await trouble({ language, site, open }, visit));
  notebooks.push(await withTheWorker({ language, site, open }));
  return notebooks;
}

async function trouble({ language, site, open }, visit) {
  const own = new Site(site);
  const host = await startHost({ faults: true, site: own.folder });
  const { page, close } = await open({ host });
  const notebook = new Notebook(page, language, host);
  const address = `?lang=${language}${visit.address ?? "#step=resources&why=join"}`;
  try {
    if (visit.later) await comesBefore(page, address);
    if (visit.change) publish(own, visit);
    for (const fault of visit.faults ?? []) await host.fault(...fault(own));
    if (visit.offline) await page.route(`**/${LATEST}`, (route) => route.abort());
    await page.goto(address);
    await visit.until({ page });
    await notebook.now(visit.state);
    await takes(notebook, visit, words(language));
  } catch (cause) {
    throw new Error(`${visit.state}, in ${language}`, { cause });
  } finally {
    await close();
    host.stop();
    own.remove();
  }
  return notebook;
}

/** Publishes what a visit is to find: by default, the number after the last. */
function publish(site, { change, announced, sameNumber }) {
  const { sequence } = site.pointer;
  site.publish(change, sameNumber ? { sequence } : announced);
}

async function comesBefore(page, address) {
  await page.goto(address);
  await started(page);
  while (!(await kept(page).catch(() => ({}))).current) await page.waitForTimeout(20);
  await page.goto("about:blank");
}

/** Where there is something to take or to try again, it is. */
async function takes(notebook, { state }, said) {
  const take = notebook.page.getByRole("button", { name: said.take });
  if (!(await take.count())) return;
  await take.evaluate((it) => it.click());
  await notebook.page.locator(NOTICE).waitFor({ state: "detached" });
  await notebook.at({ address: "#step=resources&open=r001", state: `${state}, and taken` });
}

/** With the worker: kept on the device, opened from it, and what it says when its files are gone. */
async function withTheWorker({ language, site, open }) {
  const host = await startHost({ site });
  const { context, page, close } = await open({ host, keepsOffline: true });
  const notebook = new Notebook(page, language, host);
  const ready = page.locator("footer").getByText(words(language).offline_ready);
  const address = `?lang=${language}#step=plan&why=join`;
  try {
    await page.goto(address);
    await ready.waitFor();
    await notebook.now("all is kept on the device");
    await context.setOffline(true);
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(NOTICE).waitFor();
    await ready.waitFor();
    await notebook.now("opened from the device, without a network");
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await notebook.now("its files are gone from the device");
  } finally {
    await close();
    host.stop();
  }
  return notebook;
}
