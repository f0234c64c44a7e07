// What the device keeps: a store that fails, tabs that race, files that are taken away.

import { started } from "../support/visit.mjs";
import { FAILED_REQUEST, Visitor, expect, kept, retitled, test } from "./fixture.mjs";

const NEWER = "Un titre de la publication suivante";
const first = (site) => site.snapshot.resources.find(({ id }) => id === "r001").title.fr;

/** What the store does in a refresh, in this order; each of them may fail. */
const POINTS = [
  ["opening", "IDBFactory", "open", 1],
  ["the record, when it is opened", "IDBObjectStore", "get", 1],
  ["the snapshot, when it is opened", "IDBObjectStore", "get", 2],
  ["the record, before it asks", "IDBObjectStore", "get", 3],
  ["the record, before it writes", "IDBObjectStore", "get", 4],
  ["writing the snapshot", "IDBObjectStore", "put", 1],
  ["reading it back", "IDBObjectStore", "get", 5],
  ["the record, before the flip", "IDBObjectStore", "get", 6],
  ["the names, before the flip", "IDBObjectStore", "getAllKeys", 1],
  ["the flip", "IDBObjectStore", "put", 2],
  ["sweeping", "IDBObjectStore", "delete", 1],
];

/** Lets one operation of the store fail at its nth call. Runs within the page. */
function failAt([, owner, method, nth]) {
  const own = window[owner].prototype;
  const original = own[method];
  let calls = 0;
  own[method] = function (...args) {
    calls += 1;
    if (calls === nth) {
      window.reached = true;
      throw new DOMException("planted", "UnknownError");
    }
    return original.apply(this, args);
  };
}

test.describe("a store that fails", () => {
  for (const point of POINTS) {
    test(`fault_13: at ${point[0]}: the next tab opens a good commons, and a later refresh goes through`, async ({
      page, context, site, visited, visitor, happened,
    }) => {
      await visitor.cameBefore();
      // Two are kept, so that there is something to sweep.
      site.publish(retitled("Entre les deux"));
      await visitor.comesBack();
      await expect(visitor.status).toContainText("plus récents");
      await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
      site.publish(retitled(NEWER));
      await page.addInitScript(failAt, point);
      await visitor.comesBack();
      await expect.poll(() => page.evaluate(() => window.reached === true)).toBe(true);
      await page.waitForTimeout(300);
      // The page itself shows a whole commons.
      await expect(visitor.h1).toHaveText(visitor.words.guide);

      const next = new Visitor(await context.newPage(), visited);
      await next.goOffline();
      await next.open("#step=resources&open=r001");
      await expect(next.h1).toHaveText(new RegExp(`^(Entre les deux|${NEWER})$`));
      const opened = await next.h1.textContent();
      happened(`the next tab opens “${opened}”`);
      await next.goOffline(false);
      await next.comesBack();
      if (opened !== NEWER) await next.press(next.status.getByRole("button", { name: next.words.take }));
      await next.shows(NEWER);
      await expect.poll(async () => (await kept(next.page)).names.length).toBeLessThanOrEqual(2);
    });
  }

  test("fault_12: the disk is full: the last good one stays, and the newer one is shown from memory", async ({
    page, site, visitor, happened,
  }) => {
    await visitor.cameBefore();
    const before = await kept(page);
    // As a browser answers when a disk is full: its own quota does not reach the database of a
    // private window.
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (value, key) {
        if (value.length > 1000) throw new DOMException("planted", "QuotaExceededError");
        return put.call(this, value, key);
      };
    });
    site.publish(retitled(NEWER));
    await visitor.comesBack();
    const take = visitor.status.getByRole("button", { name: visitor.words.take });
    await expect(take).toBeVisible();
    // What is shown is still kept, whatever became of the newer one.
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    await visitor.press(take);
    await visitor.shows(NEWER);
    // Now an older one is all that would open.
    await expect(visitor.foot).not.toContainText(visitor.words.offline_ready);
    await expect(visitor.foot).not.toContainText(visitor.words.offline_never);
    expect(await kept(page)).toEqual(before);
    await visitor.comesBack();
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    happened("shown from memory, and not said to be kept; what was kept is as it was, and opens again");
  });

  test("fault_14: three tabs take a newer one at once: all show it, and two are kept at most", async ({
    context, page, site, visited, visitor, happened,
  }) => {
    await visitor.cameBefore();
    const others = [];
    for (let n = 0; n < 2; n += 1) others.push(new Visitor(await context.newPage(), visited));
    for (const other of others) await other.open();
    site.publish(retitled(NEWER));
    const all = [visitor, ...others];
    await Promise.all(all.map((it) => it.comesBack()));
    for (const it of all) await it.comesToShow(NEWER);
    const { current, former, names } = await kept(page);
    expect(names.length).toBe(2);
    expect([current, former].map((line) => line.split(" ")[1]).sort()).toEqual([...names].sort());
    happened("all three show it; the record names the two that are kept");
  });
});

// ---- Something is taken away ---------------------------------------------------------------

/** Runs within the page. */
const lose = {
  database: () => new Promise((done) => {
    const request = indexedDB.deleteDatabase(`museomix-guide:${location.pathname}`);
    request.onsuccess = request.onerror = done;
  }),
  current: () => window.change((store, record) => store.delete(record.split("\n")[0].split(" ")[1])),
  altered: () => window.change((store, record) => store.put(new Uint8Array(1000), record.split("\n")[0].split(" ")[1])),
  caches: async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  },
};

/** Changes what the database holds; runs within the page. */
function installChange() {
  window.change = (how) => new Promise((done) => {
    const request = indexedDB.open(`museomix-guide:${location.pathname}`);
    request.onsuccess = () => {
      const transaction = request.result.transaction("commons", "readwrite");
      const store = transaction.objectStore("commons");
      const record = store.get("record");
      record.onsuccess = () => how(store, record.result);
      transaction.oncomplete = () => (request.result.close(), done());
    };
  });
}

test.describe("fault_20: offline, and a part of it is gone", () => {
  for (const what of ["current", "altered"]) {
    test(`fault_20: the current commons is ${what === "current" ? "gone" : "damaged"}: the one before it is shown`, async ({
      page, site, visitor, happened,
    }) => {
      await page.addInitScript(installChange);
      await visitor.cameBefore();
      const old = first(site);
      site.publish(retitled(NEWER));
      await visitor.comesBack();
      await visitor.press(visitor.status.getByRole("button", { name: visitor.words.take }));
      await visitor.shows(NEWER);
      await page.evaluate(lose[what]);
      await visitor.goOffline();
      await visitor.comesBack();
      await visitor.shows(old);
      happened("the last known good one is shown");
    });
  }

  test("fault_20: the database is gone: what the guide was built with is shown", async ({ page, site, visitor, happened }) => {
    await visitor.cameBefore();
    await page.evaluate(lose.database);
    await visitor.goOffline();
    await visitor.comesBack();
    await expect(visitor.status).toContainText("Hors connexion");
    await visitor.shows(first(site));
    happened(await visitor.status.textContent());
  });

  test("fault_20: the files are gone, and the worker is not: a page says so", async ({ page, visitor, allowed, happened }) => {
    allowed.push(FAILED_REQUEST);
    await visitor.cameBefore();
    await page.evaluate(lose.caches);
    await visitor.goOffline();
    await page.goto("about:blank");
    await page.goto("?lang=fr#step=plan&why=join");
    await expect(visitor.h1.first()).toHaveText("Le guide n’est plus sur cet appareil");
    happened(await visitor.h1.first().textContent());
    await visitor.goOffline(false);
    await page.reload();
    await visitor.isIn(visitor.words.plan, { step: "plan", why: "join" }, { focused: false });
  });

  test("fault_20: the worker is gone, and the network is there: the guide opens, and keeps itself again", async ({
    page, visitor, happened,
  }) => {
    await visitor.cameBefore();
    await page.evaluate(async () => {
      for (const it of await navigator.serviceWorker.getRegistrations()) await it.unregister();
    });
    await page.evaluate(lose.caches);
    await visitor.comesBack();
    await expect(visitor.foot).toContainText(visitor.words.offline_ready);
    await visitor.goOffline();
    await visitor.comesBack();
    await expect(visitor.h1).toHaveText(visitor.words.guide);
    happened("opened from the network, and offline again after it");
  });
});

// ---- The whole walk without a network ------------------------------------------------------

const STEPS = [
  ["welcome", ""],
  ["resources", "#step=resources&why=join"],
  ["one resource", "#step=resources&open=r115&why=join"],
  ["all resources", "#step=resources&show=all&why=join"],
  ["community", "#step=community&why=join"],
  ["community, a town", "#step=community&why=join&place=lyon-fr"],
  ["one community", "#step=community&open=alsace&why=join"],
  ["a question", "#step=contribution&ask=where&why=join"],
  ["contributions", "#step=contribution&why=join&where=near"],
  ["one contribution", "#step=contribution&open=translate&why=join"],
  ["plan", "#step=plan&why=join&contribution=translate"],
  ["how it works", "#step=how"],
  ["lexicon", "#step=lexicon"],
  ["about", "#step=about"],
];

test.describe("without a network, after one visit", () => {
  test("fault_49: it goes at each step in turn, and the walk goes on", async ({ page, visitor, happened }) => {
    test.setTimeout(120_000);
    await visitor.cameBefore();
    for (const [step, address] of STEPS) {
      await visitor.goOffline(false);
      await visitor.comesBack(address);
      const heading = await visitor.h1.textContent();
      await visitor.goOffline();
      // On from here, by the links of the page itself.
      for (const [, next] of STEPS) {
        await page.evaluate((to) => (location.hash = to), next || "#step=welcome");
        await expect(visitor.h1, `${step}, then ${next}`).toBeVisible();
      }
      await visitor.comesBack(address);
      await expect(visitor.h1, `${step}, opened anew`).toHaveText(heading);
    }
    happened(`${STEPS.length} steps, each left and opened anew without a network`);
  });

  test("the plan's link is opened in another tab, cold", async ({ context, visited, visitor }) => {
    await visitor.cameBefore();
    await visitor.goOffline();
    await visitor.page.close();
    const next = new Visitor(await context.newPage(), visited);
    await next.open("#step=plan&why=join&place=lyon-fr&contribution=translate");
    await expect(next.h1).toHaveText(next.words.plan);
    await expect(next.main).toContainText("Lyon");
    await expect(next.status).toContainText("Hors connexion");
  });

  test("is back: a newer commons comes without a reload", async ({ site, visitor }) => {
    await visitor.cameBefore();
    await visitor.goOffline();
    await visitor.comesBack();
    await expect(visitor.status).toContainText("Hors connexion");
    site.publish(retitled(NEWER));
    await visitor.goOffline(false);
    await expect(visitor.status).toContainText("plus récents");
  });
});

// ---- The guide stops -----------------------------------------------------------------------

test("fault_30: the guide panics: it is said once, with a way on, and no loop of reloads", async ({
  page, visitor, allowed, context, happened,
}) => {
  allowed.push(/^console error|^page error/);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await visitor.open("#step=plan&why=join");
  let loads = 0;
  page.on("load", () => (loads += 1));
  for (let n = 0; n < 5; n += 1) {
    await page.evaluate(() => window.dispatchEvent(new CustomEvent("guide-panic", { detail: "planted" })));
  }
  const panel = page.getByRole("alert").first();
  await expect(panel).toContainText("planted");
  await visitor.press(panel.getByRole("button", { name: "Copier le rapport" }));
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^panic: planted\n.*\.wasm\noffline: /);
  expect(report).not.toContain("why");
  await page.waitForTimeout(500);
  expect(loads).toBe(0);
  happened(report.split("\n")[0]);
  await visitor.press(panel.getByRole("link", { name: "Tout effacer et recommencer" }));
  await started(page);
  await expect(page).not.toHaveURL(/reset/);
});

test("fault_60: messages by the thousand from nobody knows where: nothing is read, nothing stops", async ({ page, visitor, happened }) => {
  await visitor.open("#step=resources&why=join");
  const before = page.url();
  await page.evaluate(async () => {
    const bomb = Array.from({ length: 100 }, () => ({ to: "https://evil.example", of: new Array(1000).fill("x") }));
    for (let n = 0; n < 10_000; n += 1) window.postMessage(n % 100 === 0 ? bomb : { type: "go", n }, "*");
    await new Promise((done) => setTimeout(done, 100));
  });
  expect(page.url()).toBe(before);
  await visitor.press(visitor.label.getByRole("link", { name: visitor.words.finish }));
  await visitor.isIn(visitor.words.plan, { step: "plan", why: "join" });
  happened("10,000 messages ignored, the next step opens");
});
