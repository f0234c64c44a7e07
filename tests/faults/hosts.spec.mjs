// Where the guide is served from, and who else is there.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "@playwright/test";

import config from "../../playwright.config.mjs";
import { startHost } from "../support/host.mjs";
import { ROOMS } from "../support/rooms.mjs";
import { Site } from "../support/site.mjs";
import { follow, started, unfold } from "../support/visit.mjs";
import { FAILED_REQUEST, Visitor, expect, retitled, test } from "./fixture.mjs";

const { launchOptions } = config.use;

const MARKUP = "![x](https://evil.example/x.png) <img src=https://evil.example/y.png> [y](javascript:alert(1))";

test("fault_22: the folder without its last slash, an address that does not exist, and both without a network", async ({
  page, visited, visitor, allowed, happened,
}) => {
  allowed.push(FAILED_REQUEST);
  await page.goto(`${visited.address.slice(0, -1)}?lang=fr#step=plan&why=join`);
  await started(page);
  await visitor.isIn(visitor.words.plan, { step: "plan", why: "join" }, { focused: false });
  await expect(visitor.foot).toContainText(visitor.words.offline_ready);
  const missing = await page.goto(`${visited.address}plan/`);
  expect(missing.status()).toBe(404);
  const says = await visitor.h1.first().textContent();
  await visitor.goOffline();
  await page.goto(`${visited.address}plan/`);
  await expect(visitor.h1.first()).toHaveText(says);
  happened(`led to the folder; “${says}”, without a network too`);
});

test("fault_23: opened as a file: the welcome can be read, and says what it needs", async ({ page, site, allowed, happened }) => {
  allowed.push(/./);
  await page.goto(pathToFileURL(site.path("index.html")).href);
  const welcome = page.getByRole("heading", { level: 1, name: "Museomix, le guide des communs" });
  await expect(welcome).toBeVisible();
  happened("the static welcome is there, in both languages; browsers run no module from a file");
});

test("fault_23: a plain http host of the local network: no worker, no hash of the browser's, and the guide runs", async ({
  visited, visitor, happened,
}) => {
  const { port } = new URL(visited.origin);
  const args = [...launchOptions.args, "--host-resolver-rules=MAP museum.test 127.0.0.1"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ locale: "fr-FR" });
  await page.goto(`http://museum.test:${port}/a/b/#step=plan&why=join`);
  await started(page);
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, "undefined"]);
  const other = new Visitor(page, visited);
  await expect(other.h1).toHaveText(visitor.words.plan);
  await expect(other.foot).toContainText(visitor.words.offline_never);
  // What it has read, it keeps all the same: a database needs no https.
  happened(visitor.words.offline_never);
  await browser.close();
});

for (const base of ["/", "/x/y/"]) {
  test(`fault_73: served from ${base}: it opens, and opens again without a network`, async ({ page, site, allowed, happened }) => {
    // Another origin than this test's own.
    allowed.push(/^request to another origin/);
    const host = await startHost({ site: site.folder, base });
    await page.goto(`${host.address}?lang=fr#step=plan&why=join`);
    await started(page);
    const visitor = new Visitor(page, host);
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    await visitor.goOffline();
    await page.reload();
    await expect(visitor.h1).toHaveText(visitor.words.plan);
    await expect(visitor.status).toContainText("Hors connexion");
    happened("opens, with and without a network");
    host.stop();
  });
}

test("fault_74: the host rewrites the guide's files: nothing is kept, and the guide runs from the network", async ({
  site, visited, visitor, allowed, happened,
}) => {
  allowed.push(FAILED_REQUEST);
  // As a host does that packs pages without being asked to.
  const rewritten = join(site.folder, "rewritten.html");
  writeFileSync(rewritten, site.read("index.html").replace(/\n\s+/g, "\n"));
  await visited.fault("", "bytes", rewritten);
  await visited.fault("index.html", "bytes", rewritten);
  await visitor.open("#step=plan&why=join");
  await expect(visitor.h1).toHaveText(visitor.words.plan);
  await expect(visitor.foot).toContainText(visitor.words.offline_never);
  happened(visitor.words.offline_never);
});

test("fault_75: the host answers with its first page for a file that is gone: the panel names the file", async ({
  page, site, visited, allowed, happened,
}) => {
  allowed.push(/^console (error|warning)/, FAILED_REQUEST);
  const wasm = site.files.find((file) => file.endsWith(".wasm"));
  await visited.fault(wasm, "bytes", site.path("index.html"));
  await page.goto("?lang=fr");
  const panel = page.getByRole("alert").first();
  await expect(panel).toContainText(wasm);
  happened(await panel.locator("p").first().textContent());
});

test("fault_79: two guides on one origin: each has its own commons, files and database", async ({ page, happened, allowed }) => {
  allowed.push(/^request to another origin/);
  const folder = mkdtempSync(join(tmpdir(), "museomix-two-"));
  const [one, two] = [new Site(), new Site()];
  two.publish(retitled("Le second guide"));
  cpSync(one.folder, folder, { recursive: true });
  cpSync(two.folder, join(folder, "second"), { recursive: true });
  const host = await startHost({ site: folder, base: "/" });
  const visitor = new Visitor(page, host);
  for (const [path, title] of [["", null], ["second/index.html", "Le second guide"]]) {
    await page.goto(`${host.address}${path}?lang=fr`);
    await started(page);
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    if (title) await visitor.shows(title);
  }
  await visitor.goOffline();
  await page.goto(`${host.address}second/index.html?lang=fr#step=resources&open=r001`);
  await expect(visitor.h1).toHaveText("Le second guide");
  await page.goto(`${host.address}?lang=fr#step=resources&open=r001`);
  await expect(visitor.h1).toHaveText(one.snapshot.resources.find(({ id }) => id === "r001").title.fr);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
  expect(names).toEqual(["museomix-guide:/", "museomix-guide:/second/"]);
  happened(names.join(", "));
  host.stop();
  for (const it of [folder, one.folder, two.folder]) rmSync(it, { recursive: true });
});

test("fault_52, fault_57, fault_58: no room breaks the page's policy, asks another site for anything, or shows its pictures", async ({
  page, site, visitor, happened,
}) => {
  site.publish((commons) => {
    for (const resource of commons.resources) resource.image = "https://evil.example/picture.png";
    // There is no Markdown in the commons: it is text like any other, however deep.
    commons.resources[0].summary = { fr: `${MARKUP} ${"> ".repeat(500)}${"[".repeat(500)}` };
  });
  await visitor.open();
  for (const [, address] of ROOMS) {
    await follow(page, address);
    await unfold(page);
    expect(await page.locator("#app img, #app picture, #app video, #app iframe").count()).toBe(0);
  }
  await follow(page, `#step=resources&open=${site.snapshot.resources[0].id}`);
  await expect(visitor.main).toContainText(MARKUP);
  happened(`${ROOMS.length} rooms: no violation, no request to another origin, no picture`);
});

test("fault_56: an address that names another commons is not followed", async ({ page, visitor, site, happened }) => {
  for (const there of ["https://evil.example/x.json", "//evil.example/x.json", "../x.json", "data:application/json,{}", "blob:x"]) {
    const query = ["snapshot", "commons", "url", "pointer"].map((key) => `${key}=${encodeURIComponent(there)}`).join("&");
    await page.goto("about:blank");
    await page.goto(`?lang=fr&${query}#step=resources&open=r001`);
    await started(page);
    await visitor.shows(site.snapshot.resources.find(({ id }) => id === "r001").title.fr);
  }
  happened("the guide has no such parameter; its own commons is shown, and no other site is asked");
});
