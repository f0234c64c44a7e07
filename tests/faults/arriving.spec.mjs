// A first visit, and a newer commons on its way.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../support/host.mjs";
import { plain, started } from "../support/visit.mjs";
import { FAILED_REQUEST, expect, kept, retitled, test } from "./fixture.mjs";

test.describe("a first visit", () => {
  test("fault_01: the network drops after the page: it can be read, and never is white", async ({
    page, visited, allowed, happened,
  }) => {
    allowed.push(FAILED_REQUEST, /preload/);
    await visited.fault("boot.js", "cut", 100);
    await page.goto("?lang=fr");
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Participer ou donner un coup de main" })).toBeVisible();
    happened("the welcome, its choices and its links are there without any script");
  });

  for (const [what, ...how] of [["is missing", "status", 404], ["is cut off", "cut", 1000], ["is a page", "portal"]]) {
    test(`fault_02: the module ${what}: the panel names it, and a reload is enough`, async ({
      page, site, visited, visitor, allowed, happened,
    }) => {
      allowed.push(FAILED_REQUEST, /^console (error|warning)/);
      const wasm = site.files.find((file) => file.endsWith(".wasm"));
      await visited.fault(wasm, ...how);
      await page.goto("?lang=fr#step=plan&why=join");
      const panel = page.getByRole("alert").first();
      await expect(panel).toContainText(wasm);
      happened(await panel.locator("p").first().textContent());
      await visited.wellAgain();
      await visitor.press(panel.getByRole("button", { name: "Recharger" }));
      await visitor.isIn(visitor.words.plan, { step: "plan", why: "join" }, { focused: false });
    });
  }

  test("fault_02: the module comes as another type: the guide starts all the same", async ({
    site, visited, visitor, allowed, happened,
  }) => {
    allowed.push(/^console warning: `WebAssembly.instantiateStreaming` failed/);
    const wasm = site.files.find((file) => file.endsWith(".wasm"));
    await visited.fault(wasm, "type", "application/octet-stream");
    await visitor.open();
    await expect(visitor.h1).toHaveText(visitor.words.guide);
    happened("started, with a warning in the console");
  });

  test("fault_24: a browser that keeps nothing, and throws when it is asked to: the guide works, and says so", async ({
    page, visitor, happened,
  }) => {
    await page.addInitScript(() => {
      const denied = () => {
        throw new DOMException("denied", "SecurityError");
      };
      for (const name of ["indexedDB", "caches", "localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, { get: denied });
      }
      Object.defineProperty(Navigator.prototype, "serviceWorker", { get: denied });
    });
    await visitor.open("#step=resources&why=join");
    await visitor.isIn(visitor.words.resources_start, { step: "resources", why: "join" }, { focused: false });
    await expect(visitor.foot).toContainText(visitor.words.offline_never);
    happened(visitor.words.offline_never);
  });

  test("on a phone whose browser forgets, the home screen is named", async ({ page, visitor }) => {
    // Only Safari of phones and tablets has this property.
    await page.addInitScript(() => (navigator.standalone = false));
    await visitor.cameBefore();
    await expect(visitor.foot).toContainText(visitor.words.keep_at_home);
  });

  for (const [what, time] of [["1970", "1970-01-01T00:00:00Z"], ["2060", "2060-06-15T12:00:00Z"]]) {
    test(`fault_25: the clock says ${what}: nothing expires, and no age is made up`, async ({ page, visitor, happened }) => {
      await page.clock.setFixedTime(new Date(time));
      await visitor.open("#step=community&why=join");
      await expect(visitor.h1).toHaveText(visitor.words.community_start);
      const said = await visitor.main.textContent();
      expect(said).not.toMatch(new RegExp(`(^|[^\\p{L}])${visitor.words.status_active}([^\\p{L}]|$)`, "u"));
      await visitor.comesBack("#step=plan&why=join");
      await expect(visitor.h1).toHaveText(visitor.words.plan);
      happened("the whole walk works, no community is called active");
    });
  }

  test("fault_29: the browser says it is online and is not, and the other way round", async ({ page, visitor, happened }) => {
    await visitor.cameBefore();
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => true }));
    await visitor.goOffline();
    await visitor.comesBack();
    await expect(visitor.status).toContainText("Hors connexion");
    happened(await visitor.status.textContent());
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false }));
    await visitor.goOffline(false);
    await visitor.comesBack();
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    await expect(visitor.status).toHaveCount(0);
  });
});

test.describe("a slow first visit", () => {
  // What a former visit has left would help.
  test.use({ keepsOffline: false });

  test("fault_26: a host that never answers, one that drips, one that never ends: it is said in time", async ({
    page, site, visited, visitor, allowed, happened,
  }) => {
    test.setTimeout(90_000);
    allowed.push(FAILED_REQUEST);
    const { words } = visitor;
    const cases = [
      [["commons/latest.json", "silent"], 21_000],
      [[site.snapshotFile, "stall"], 21_000],
      [[site.snapshotFile, "drip", 1], 181_000],
      [[site.snapshotFile, "endless"], 0],
      [["commons/latest.json", "endless"], 0],
    ];
    await page.clock.install();
    for (const [fault, wait] of cases) {
      await visited.fault(...fault);
      await visited.fault("seed.json", "status", 404);
      await page.goto("about:blank");
      await page.goto("?lang=fr");
      if (wait > 0) {
        // It has begun to ask, however busy this machine is.
        await page.locator(".waiting").waitFor({ state: "attached" });
        await page.waitForTimeout(400);
        await expect(page.locator("#static")).toHaveCount(1);
        // What is late is late by the page's own clock.
        for (let passed = 0; passed < wait; passed += 10_000) {
          await page.clock.fastForward(10_000);
          await page.waitForTimeout(30);
        }
      }
      await expect(visitor.h1).toHaveText(words.trouble);
      happened(`${fault.slice(1).join(" ")}: ${await page.getByRole("alert").locator("p").textContent()}`);
      await visited.wellAgain();
      await visitor.retries();
      await started(page);
      await page.evaluate(() => indexedDB.deleteDatabase(`museomix-guide:${location.pathname}`));
    }
  });
});

// ---- A newer commons, and what goes wrong with it ------------------------------------------

const OFFLINE = /^Hors connexion : version du \d+ \S+ \d{4}\./;
const NOT_UPDATED = /^Pas de mise à jour : version du \d+ \S+ \d{4}\. /;

const NEWER = "Un titre de la publication suivante";

/** What happens to the next publication, by scenario; what the visitor is told. */
const NEXT = [
  ["03", "the newer commons is cut off", (site, host) => host.fault(site.snapshotFile, "cut", 50_000), OFFLINE],
  ["04", "the newer commons was not uploaded whole", (site, host) => host.fault(site.snapshotFile, "short", 50_000), /qu’en partie : 50 sur \d+ ko/],
  ["05", "a wifi answers in place of the pointer", (_, host) => host.fault("commons/latest.json", "portal"), OFFLINE],
  ["05", "a wifi answers in place of the commons", (site, host) => host.fault(site.snapshotFile, "portal"), OFFLINE],
  ["06", "the newer commons names an entry that it lacks", (site) => void site.publish((it) => void (it.editions[0].community = "atlantis")), /atlantis/],
  ["06", "the newer commons is of another shape", (site) => void site.publish((it) => void (it.resources = "none")), /ne peut pas les lire/],
  ["07", "one bit of the newer commons is another", (site, host) => host.fault(site.snapshotFile, "flip", 1000), /SHA-256/],
  ["08", "the host offers an older commons", (site) => void site.publish(retitled(NEWER), { sequence: site.kept.sequence - 1 }), (site) => new RegExp(`plus anciens \\(n° ${site.kept.sequence - 1}\\)`)],
  ["08", "another commons claims the same place in the line", (site) => void site.publish(retitled(NEWER), { sequence: site.kept.sequence }), /même n°/],
  ["10", "the newer commons is of a later format", (site) => void site.publish((it) => void (it.schema = 2), { schema: 2 }), /format plus récent/],
  ["26", "the newer commons never ends", (site, host) => host.fault(site.snapshotFile, "endless"), /plus longs/],
  ["27", "the newer commons is somewhere else", (site, host) => host.fault(site.snapshotFile, "redirect", "http://127.0.0.1:9/x.json"), OFFLINE],
  ["27", "only a part of the newer commons is given", (site, host) => host.fault(site.snapshotFile, "partial", 1000), /a répondu 206/],
  ["28", "the newer commons was taken away", (site, host) => host.fault(site.snapshotFile, "status", 404), /a répondu 404/],
  ["28", "the host fails", (_, host) => host.fault("commons/latest.json", "status", 503), /a répondu 503/],
  ["74", "the host rewrites the newer commons", (site) => site.write(site.snapshotFile, JSON.stringify(site.snapshot, null, 1).slice(0, site.pointer.bytes)), /SHA-256|qu’en partie|plus longs/],
  ["75", "the host answers with its first page for what is missing", async (site, host) => {
    await host.fault(site.snapshotFile, "bytes", site.path("index.html"));
    await host.fault(site.snapshotFile, "portal");
  }, OFFLINE],
];

test.describe("a newer commons that cannot be taken", () => {
  for (const [number, what, goWrong, told] of NEXT) {
    test(`fault_${number}: ${what}: the last good one stays, and it is said`, async ({
      page, site, visited, visitor, allowed, happened,
    }) => {
      allowed.push(FAILED_REQUEST);
      await visitor.cameBefore();
      const before = await kept(page);
      const title = plain(site.snapshot.resources.find(({ id }) => id === "r001").title.fr);
      site.kept = site.pointer;
      site.publish(retitled(NEWER));
      await goWrong(site, visited);
      await visitor.comesBack();
      await expect(visitor.status).not.toContainText("arrivent");
      const said = plain(await visitor.status.textContent());
      expect(said).toMatch(told instanceof RegExp ? told : told(site));
      expect(said).toMatch(told === OFFLINE ? OFFLINE : NOT_UPDATED);
      happened(said);
      await visitor.shows(title);
      expect(await kept(page)).toEqual(before);
      // Well again: it is there.
      await visited.wellAgain();
      site.write("commons/latest.json", JSON.stringify({ ...site.kept }));
      site.publish(retitled(NEWER), { sequence: site.kept.sequence + 2 });
      await visitor.comesBack();
      await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
      await visitor.shows(NEWER);
    });
  }
});

test.describe("a newer commons", () => {
  test("fault_10: fields that this guide does not know are passed over", async ({ site, visitor, happened }) => {
    await visitor.cameBefore();
    site.publish((commons) => {
      retitled(NEWER)(commons);
      commons.weather = { today: "rain" };
      for (const resource of commons.resources) resource.colour = ["blue"];
    });
    await visitor.comesBack();
    await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
    await visitor.shows(NEWER);
    happened("taken; what is unknown is not shown");
  });

  test("fault_09: it is a year old and there is no other: it is said, and nothing is held back", async ({
    page, visitor, happened,
  }) => {
    await page.clock.setFixedTime(new Date("2028-06-15T12:00:00Z"));
    await visitor.open();
    await expect(visitor.status).toHaveText(visitor.words.commons_old);
    await visitor.comesBack("#step=plan&why=join");
    await expect(visitor.h1).toHaveText(visitor.words.plan);
    happened(visitor.words.commons_old);
  });

  test("is shown when it is taken, and not before; what was answered stays", async ({ site, visitor }) => {
    await visitor.cameBefore();
    site.publish(retitled(NEWER));
    await visitor.comesBack("#step=resources&open=r001&why=join");
    const old = await visitor.h1.textContent();
    await expect(visitor.status).toContainText("Des communs plus récents sont là");
    expect(await visitor.h1.textContent()).toBe(old);
    await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
    await visitor.isIn(NEWER, { step: "resources", open: "r001", why: "join" });
    await expect(visitor.status).toHaveCount(0);
    await visitor.goOffline();
    await visitor.comesBack();
    await visitor.shows(NEWER);
  });

  test("fault_28: a pointer of ten minutes ago, whose commons is gone", async ({ site, visited, visitor, allowed, happened }) => {
    allowed.push(FAILED_REQUEST);
    await visitor.cameBefore();
    site.publish(retitled(NEWER));
    const old = site.read("commons/latest.json");
    site.remove(site.snapshotFile);
    site.write("pointer-of-before.json", old);
    await visited.fault("commons/latest.json", "bytes", site.path("pointer-of-before.json"));
    await visitor.comesBack();
    await expect(visitor.status).toContainText("404");
    happened(await visitor.status.textContent());
  });

  test("fault_78: two publications within a minute, and the first one back again", async ({ page, site, visitor, happened }) => {
    await visitor.cameBefore();
    const { sequence } = site.pointer;
    site.publish(retitled("Un"));
    const first = site.read("commons/latest.json");
    site.publish(retitled("Deux"));
    await visitor.comesBack();
    await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
    await visitor.shows("Deux");
    site.write("commons/latest.json", first);
    await visitor.comesBack();
    await expect(visitor.status).toContainText("plus anciens");
    await visitor.shows("Deux");
    const { current } = await kept(page);
    expect(current.split(" ")[0]).toBe(`${sequence + 2}`);
    happened("the later one stays, whatever comes after it");
  });
});

test("fault_11, fault_77: a commons that this guide cannot read lies on the device: the host's is shown", async ({
  page, visitor, happened,
}) => {
  await visitor.cameBefore();
  // As a guide of another format would have left it: rightly named, and not to be read.
  await page.evaluate(async () => {
    const bytes = new TextEncoder().encode('{"schema":99}');
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    const name = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    await new Promise((done) => {
      const request = indexedDB.open(`museomix-guide:${location.pathname}`);
      request.onsuccess = () => {
        const transaction = request.result.transaction("commons", "readwrite");
        const store = transaction.objectStore("commons");
        store.clear();
        store.put(bytes, name);
        store.put(`1 ${name}\n-\n`, "record");
        transaction.oncomplete = () => (request.result.close(), done());
      };
    });
  });
  await visitor.comesBack("#step=plan&why=join");
  await expect(visitor.h1).toHaveText(visitor.words.plan);
  await visitor.goOffline();
  await visitor.comesBack("#step=plan&why=join");
  await expect(visitor.h1).toHaveText(visitor.words.plan);
  happened("passed over; the host's was taken, and kept");
});

test("fault_77: the first published format is read by every later guide", async ({ page, site, visitor, happened }) => {
  const frozen = readFileSync(join(ROOT, "crates/wire/tests/v1.json"), "utf8");
  site.publish(() => frozen);
  await visitor.open("#step=resources&show=all");
  await expect(visitor.main.getByRole("status").first()).toContainText(/\d/);
  happened("the frozen commons of format 1 is read and shown");
});
