// The guide without a network, and the way from one build to the next: what is kept, what is asked,
// and what is never touched. Several builds are published in turn at one address.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { listOf, publish, restamp, styleOf } from "./support/builds.mjs";
import { expect, test as base } from "./support/guide.mjs";
import { ROOT, startHost } from "./support/host.mjs";
import { fragmentOf, started } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

/** What the guide of the tests' address keeps is called so. */
const OWN = "museomix-guide:/a/b/";

const test = base.extend({
  /** The builds of the site, the newest first, each in a folder of its own. */
  builds: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "museomix-builds-"));
      const newest = join(ROOT, "dist");
      const older = ["before", "long before"].map((mark, at) => {
        const site = join(folder, String(at));
        restamp(newest, site, mark);
        return site;
      });
      await use([newest, ...older]);
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],

  /** A host of a folder that the tests change. */
  host: [
    async ({ builds }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "museomix-site-"));
      publish(builds[0], folder);
      const host = await startHost({ site: folder });
      await use(Object.assign(host, { folder }));
      host.stop();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],

  /** The folder that is served; each test finds the newest build there. */
  site: [
    async ({ host, builds }, use) => {
      publish(builds[0], host.folder);
      await use(host.folder);
    },
    { auto: true },
  ],
});

test.use({ keepsOffline: true });

const cacheOf = (site) => `${OWN}:${listOf(site).build}`;

/** How the guide says that it stands without a network. */
async function isSaid(page, state) {
  await expect(page.locator("html")).toHaveAttribute("data-shell", state, { timeout: 20_000 });
}

/** A first visit, until all is kept. */
async function visit(page, address = "?lang=en") {
  await page.goto(address);
  await started(page);
  await isSaid(page, "offline-ready");
}

/** The page is of this build, and no other. */
async function isOf(page, site) {
  await expect(page.locator("link[rel=stylesheet]")).toHaveAttribute("href", `./${styleOf(site)}`);
}

const cacheNames = (page) => page.evaluate(() => caches.keys());
const agree = (page) => page.evaluate(() => window.dispatchEvent(new Event("guide-take-shell")));

/** Looks for another worker, as a browser does from time to time; what is wrong with it is not said. */
function lookForNewer(page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
  });
}

/** The host publishes another build; it is found, agreed to, and kept. */
async function goesOver(page, next, site) {
  publish(next, site);
  await lookForNewer(page);
  await isSaid(page, "newer");
  await agree(page);
  await isOf(page, next);
  await isSaid(page, "offline-ready");
}

/** The hash of what a request of the page gets; its status where it is another than 200. */
function got(page, name) {
  return page.evaluate(async (name) => {
    const response = await fetch(name);
    if (response.status !== 200) return response.status;
    const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }, name);
}

/** What sites beside the guide have put on the device, some with names much like its own. */
const BESIDE = [
  "workbox-precache-v2-http://127.0.0.1/",
  "museomix-guide",
  "museomix-guide:/",
  "museomix-guide:/a/:838ae7d9c2029902",
  "museomix-guide:/a/b",
  "museomix-guide:/a/b/c/:838ae7d9c2029902",
  "museomix-guide:/A/B/:838ae7d9c2029902",
];

function plant(page, names) {
  return page.evaluate(async (names) => {
    for (const name of names) {
      await (await caches.open(name)).put("/kept", new Response(name));
      await new Promise((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onerror = failed;
        asked.onsuccess = () => done(asked.result.close());
      });
    }
  }, names);
}

/** Which of these caches and databases are there. */
function planted(page, names) {
  return page.evaluate(async (names) => {
    const [own, bases] = [await caches.keys(), await indexedDB.databases()];
    const has = (name) => ({
      cache: own.includes(name),
      database: bases.some((it) => it.name === name),
    });
    return names.map((name) => ({ name, ...has(name) }));
  }, names);
}

async function isAllThere(page, names) {
  const there = names.map((name) => ({ name, cache: true, database: true }));
  expect(await planted(page, names)).toEqual(there);
}

test.describe("without a network", () => {
  test("fault_22: the second visit opens, whatever its address", async ({ page, context, site }) => {
    await visit(page);
    await context.setOffline(true);
    for (const address of ["?lang=fr", "?lang=en#step=plan&why=join", "index.html", "./?embed"]) {
      await page.goto("about:blank");
      await page.goto(address);
      await started(page);
      await isOf(page, site);
      await isSaid(page, "offline-ready");
    }
    expect(fragmentOf(page.url())).not.toHaveProperty("reset");
  });

  test("every file is kept as it was published, and the seed", async ({ page, context, site }) => {
    await visit(page);
    const { files, extras } = listOf(site);
    const names = Object.keys(files);
    for (const expected of [
      "index.html",
      "boot.js",
      "manifest.webmanifest",
      "seed.json",
      styleOf(site),
      "icons/icon.svg",
      "fonts/atkinson-hyperlegible-next-5.3.0.woff2",
    ]) {
      expect(names).toContain(expected);
    }
    for (const kind of [/\.wasm$/, /^museomix-guide-.*\.js$/, /^atlas\/gazetteer/, /^atlas\/world/]) {
      expect(names).toContainEqual(expect.stringMatching(kind));
    }
    expect(await cacheNames(page)).toEqual([cacheOf(site)]);

    await context.setOffline(true);
    for (const [name, hash] of Object.entries({ ...files, ...extras })) {
      expect.soft(await got(page, name), name).toBe(hash);
    }
    const seed = await page.evaluate(async () => (await fetch("seed.json")).json());
    expect(extras[`commons/${seed.url}`]).toBe(seed.sha256);
  });

  test("the pointer to the commons is an empty answer, and no error", async ({ page, context, site }) => {
    await visit(page);
    expect(await got(page, "commons/latest.json")).toBe(listOf(site).files["seed.json"]);
    await context.setOffline(true);
    expect(await got(page, "commons/latest.json")).toBe(204);
  });

  test("another address of the site says that there is no such page", async ({ page, context }) => {
    await visit(page);
    await context.setOffline(true);
    await page.goto("gallery/one");
    await expect(page).toHaveTitle(/^Page introuvable/);
  });

  test("fault_28: a seed that the host has deleted since is done without", async ({ page, context, site, allowed }) => {
    // The app itself finds none here; what matters is that the rest is kept.
    allowed.push(/^console error: Failed to load resource.*snapshot-/);
    const { extras } = listOf(site);
    for (const name of Object.keys(extras)) rmSync(join(site, name));
    await page.goto("");
    await isSaid(page, "offline-ready");
    await context.setOffline(true);
    await page.reload();
    await started(page);
  });

  test("fault_20: what the browser has thrown away is kept again", async ({ page, context, site }) => {
    await visit(page);
    await page.evaluate((name) => caches.delete(name), cacheOf(site));
    await page.reload();
    await started(page);
    await expect.poll(() => cacheNames(page)).toEqual([cacheOf(site)]);
    const kept = () =>
      page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cacheOf(site));
    const { files, extras } = listOf(site);
    // With the mark of a build that is in use.
    await expect.poll(kept).toBe(Object.keys({ ...files, ...extras }).length + 1);
    await context.setOffline(true);
    await page.reload();
    await started(page);
  });
});

test.describe("a build that does not come whole", () => {
  const PAGE = "<!doctype html><title>Wifi</title><p>Sign in";
  const FAULTS = [
    ["a file is missing", (path) => rmSync(path)],
    ["a file is cut off", (path) => writeFileSync(path, "const")],
    ["a page stands in place of a file", (path) => writeFileSync(path, PAGE)],
    ["a file is empty", (path) => writeFileSync(path, "")],
  ];
  for (const [what, spoil] of FAULTS) {
    test(`fault_15: where ${what}, the one before goes on`, async ({ page, builds, site }) => {
      const [newest, before] = builds;
      publish(before, site);
      await visit(page);
      publish(newest, site);
      // One that has changed: what has not is taken from what is kept.
      spoil(join(site, "boot.js"));
      await lookForNewer(page);
      await expect.poll(() => cacheNames(page)).toEqual([cacheOf(before)]);
      await page.reload();
      await started(page);
      await isOf(page, before);
      await isSaid(page, "offline-ready");
    });
  }

  test("at a first visit, nothing is kept, and the guide is there", async ({ page, site }) => {
    rmSync(join(site, "atlas"), { recursive: true });
    await page.goto("");
    await started(page);
    await isSaid(page, "unavailable");
    expect(await cacheNames(page)).toEqual([]);
  });

  test("what a closed browser has left of it goes when the next one is whole", async ({ page, builds, site }) => {
    const [newest, before] = builds;
    publish(before, site);
    await visit(page);
    const half = `${OWN}:0123456789abcdef`;
    await plant(page, [half]);
    publish(newest, site);
    await lookForNewer(page);
    await isSaid(page, "newer");
    await agree(page);
    await isOf(page, newest);
    await expect.poll(() => cacheNames(page)).toEqual([cacheOf(before), cacheOf(newest)]);
  });
});

test.describe("a newer build", () => {
  const ANSWERS = ["#step=plan&why=join", "#step=resources&why=reuse", "#step=how"];

  test("fault_16, fault_17: waits for consent, and leaves the other tabs alone", async ({ context, builds, site }) => {
    const [newest, before] = builds;
    publish(before, site);
    const tabs = [];
    for (const answers of ANSWERS) {
      const tab = await context.newPage();
      await visit(tab, `?lang=en${answers}`);
      await tab.evaluate(() => (window.isAsItWas = true));
      tabs.push(tab);
    }
    const [first, second, third] = tabs;

    publish(newest, site);
    await lookForNewer(first);
    for (const tab of tabs) await isSaid(tab, "newer");
    // Opened anew without consent, it is the build before, and still says it.
    await first.reload();
    await started(first);
    await isOf(first, before);
    await isSaid(first, "newer");

    await agree(first);
    await isOf(first, newest);
    await started(first);
    await isSaid(first, "offline-ready");
    expect(fragmentOf(first.url())).toEqual(fragmentOf(ANSWERS[0]));
    for (const tab of [second, third]) {
      await isSaid(tab, "taken-elsewhere");
      await isOf(tab, before);
      expect(await tab.evaluate(() => window.isAsItWas)).toBe(true);
    }
    // What a tab of the build before loads late is gone from the host, and still here.
    const style = styleOf(before);
    expect(await got(second, style)).toBe(listOf(before).files[style]);

    await agree(second);
    await isOf(second, newest);
    await started(second);
    expect(fragmentOf(second.url())).toEqual(fragmentOf(ANSWERS[1]));
    expect(await third.evaluate(() => window.isAsItWas)).toBe(true);
  });

  test("takes only what has changed from the network", async ({ page, host, builds, site }) => {
    const [newest, before] = builds;
    publish(before, site);
    await visit(page);
    publish(newest, site);
    const earlier = host.log().length;
    await lookForNewer(page);
    await isSaid(page, "newer");
    const asked = [...host.log().slice(earlier).matchAll(/"GET \/a\/b\/(\S*)/g)].map(([, it]) => it);
    // The page is asked for at the address of its folder.
    expect(asked.sort()).toEqual(["", "boot.js", styleOf(newest), "sw.js"].sort());
  });

  test("leaves two builds on the device, however many there were", async ({ page, builds, site }) => {
    const [newest, before, longBefore] = builds;
    publish(longBefore, site);
    await visit(page);
    // The last two are the same two again, as when a host takes a build back.
    for (const [next, former] of [
      [before, longBefore],
      [newest, before],
      [before, newest],
      [longBefore, before],
    ]) {
      await goesOver(page, next, site);
      const names = async () => (await cacheNames(page)).sort();
      await expect.poll(names).toEqual([cacheOf(next), cacheOf(former)].sort());
    }
  });

  test("fault_18: reaches someone who comes back after many", async ({ page, context, builds, site }) => {
    const [newest, , longBefore] = builds;
    publish(longBefore, site);
    await visit(page, "?lang=en#step=plan&why=join");
    await page.close();
    publish(newest, site);
    const again = await context.newPage();
    await again.goto("?lang=en#step=plan&why=join");
    await isOf(again, longBefore);
    await isSaid(again, "newer");
    await agree(again);
    await isOf(again, newest);
    await started(again);
    expect(fragmentOf(again.url())).toEqual({ step: "plan", why: "join" });
  });

  test("is looked for when a tab is turned to after an hour", async ({ page, builds, site }) => {
    const [newest, before] = builds;
    publish(before, site);
    await visit(page);
    publish(newest, site);
    const turnTo = (minutes) =>
      page.evaluate((later) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + later;
        document.dispatchEvent(new Event("visibilitychange"));
      }, minutes * 60_000);
    await turnTo(30);
    await page.waitForTimeout(500);
    await isSaid(page, "offline-ready");
    await turnTo(31);
    await isSaid(page, "newer");
  });
});

test.describe("a worker that is withdrawn", () => {
  test("fault_19: takes what it kept along, and the guide goes on", async ({ page, site, builds }) => {
    await visit(page);
    await plant(page, BESIDE);
    await page.evaluate(() => (window.isAsItWas = true));
    cpSync(join(site, "sw-withdraw.js"), join(site, "sw.js"));
    await lookForNewer(page);
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registered).toBe(0);
    await expect.poll(() => cacheNames(page)).toEqual(BESIDE);
    expect(await page.evaluate(() => window.isAsItWas)).toBe(true);

    // Each later visit is from the network alone.
    await page.reload();
    await started(page);
    await isSaid(page, "unavailable");
    expect(await cacheNames(page)).toEqual(BESIDE);

    publish(builds[0], site);
    await page.reload();
    await isSaid(page, "offline-ready");
    await isAllThere(page, BESIDE);
  });
});

test.describe("sites beside it", () => {
  test("fault_21: keep what is theirs, whatever the guide does", async ({ page, builds, site }) => {
    const [newest, before] = builds;
    publish(before, site);
    await page.goto("404.html");
    await plant(page, BESIDE);
    await visit(page);
    await goesOver(page, newest, site);
    await isAllThere(page, BESIDE);

    // The worker answers with nothing of theirs.
    const answer = await page.evaluate(async () => {
      await (await caches.open("theirs")).put("./robots.txt", new Response("theirs"));
      return (await fetch("./robots.txt")).text();
    });
    expect(answer).not.toBe("theirs");
  });
});

test.describe("?reset", () => {
  test("empties what this guide keeps, and nothing else", async ({ page, site }) => {
    await visit(page);
    // A worker of another folder of the same host.
    const own = join(site, "sw.js");
    const there = join(site, "kept.js");
    cpSync(own, there);
    writeFileSync(own, "// The worker of a site beside this one.\n");
    await page.evaluate(() => navigator.serviceWorker.register("./sw.js", { scope: "./beside/" }));
    cpSync(there, own);
    await plant(page, BESIDE);
    await plant(page, [OWN, `${OWN}:0123456789abcdef`]);

    await page.goto("about:blank");
    await page.goto("?lang=en&reset&embed#step=plan&why=join");
    await expect.poll(() => new URL(page.url()).search).toBe("?lang=en&embed");
    expect(fragmentOf(page.url())).toEqual({ step: "plan", why: "join" });
    await started(page);
    // It is kept anew.
    await isSaid(page, "offline-ready");
    await isAllThere(page, BESIDE);
    const gone = [`${OWN}:0123456789abcdef`];
    expect(await planted(page, gone)).toEqual([{ name: gone[0], cache: false, database: true }]);
    // The app has made its database anew, and nothing of the former is in it.
    const stores = await page.evaluate(
      (name) =>
        new Promise((done) => {
          indexedDB.open(name).onsuccess = ({ target: { result } }) => done([...result.objectStoreNames]);
        }),
      OWN,
    );
    expect(stores).toEqual(["commons"]);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes.sort()).toEqual(["/a/b/", "/a/b/beside/"]);
  });

  test("is whole with another tab open", async ({ page, context, site }) => {
    await visit(page);
    const other = await context.newPage();
    await visit(other);
    await page.goto("?lang=en&reset");
    await started(page);
    await isSaid(page, "offline-ready");
    await expect.poll(() => cacheNames(page)).toEqual([cacheOf(site)]);
    await other.reload();
    await started(other);
    await context.setOffline(true);
    for (const tab of [page, other]) {
      await tab.reload();
      await started(tab);
    }
  });

  test("mends a page that was kept broken", async ({ page, site }) => {
    await visit(page);
    await page.evaluate(async (name) => {
      const headers = { "content-type": "text/html" };
      const html = '<link rel="icon" href="data:,"><h1>broken';
      await (await caches.open(name)).put("./index.html", new Response(html, { headers }));
    }, cacheOf(site));
    await page.goto("?lang=en&again");
    await expect(page.locator("h1")).toHaveText("broken");
    await page.goto("?lang=en&reset");
    await started(page);
    await isSaid(page, "offline-ready");
    expect(new URL(page.url()).search).toBe("?lang=en");
  });

  test("works where nothing can be kept", async ({ page, context }) => {
    await context.addInitScript(() => {
      for (const name of ["caches", "indexedDB"]) {
        Object.defineProperty(window, name, { get: () => { throw new Error("denied"); } });
      }
      Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
    });
    await page.goto("?lang=en&reset");
    await started(page);
    expect(new URL(page.url()).search).toBe("?lang=en");
  });

  test("fault_59: is not for whoever frames the guide", async ({ page, host, site }) => {
    await visit(page);
    await plant(page, [OWN]);
    const outside = `${host.origin}/outside.html`;
    const body = `<!doctype html><title>Outside</title><iframe src="${host.address}?reset"></iframe>`;
    await page.route(outside, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(outside);
    const framed = page.frameLocator("iframe");
    await expect(framed.locator("html")).toHaveAttribute("data-shell", "offline-ready");
    expect(await cacheNames(page)).toContain(cacheOf(site));
    await isAllThere(page, [OWN]);
  });
});

test.describe("where nothing can be kept", () => {
  const DENIALS = [
    ["there are no workers", () => delete Navigator.prototype.serviceWorker],
    [
      "asking for workers is an error",
      () =>
        Object.defineProperty(Navigator.prototype, "serviceWorker", {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        }),
    ],
    [
      "registering is refused",
      () => {
        // A blank page has none.
        const workers = window.ServiceWorkerContainer;
        if (workers) workers.prototype.register = () => Promise.reject(new Error("denied"));
      },
    ],
  ];
  for (const [what, deny] of DENIALS) {
    test(`fault_24: as ${what}, the guide says so, and goes on`, async ({ page, context }) => {
      await context.addInitScript(deny);
      await context.addInitScript(() => {
        window.told = [];
        window.addEventListener("guide-shell", (event) => window.told.push(event.detail));
      });
      await page.goto("");
      await started(page);
      await isSaid(page, "unavailable");
      expect(await page.evaluate(() => window.told)).toEqual(["unavailable"]);
    });
  }
});

test("in a frame of another site, the guide says how it stands, and goes on", async ({ page, host, allowed }) => {
  allowed.push(/^request to another origin: http:..localhost/, /^console error: .*404.*favicon/);
  const outside = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><title>Outside</title><iframe src="${host.address}?lang=en"></iframe>`);
  });
  await new Promise((done) => outside.listen(0, "127.0.0.1", done));
  // Under another name than the guide's, it is another site.
  await page.goto(`http://localhost:${outside.address().port}/`);
  const framed = page.frameLocator("iframe");
  await expect(framed.locator("#static")).toHaveCount(0);
  await expect(framed.locator("#fatal")).toBeHidden();
  // Browsers differ: some deny a frame all storage, others give it one of its own.
  await expect(framed.locator("html")).toHaveAttribute("data-shell", /^(unavailable|offline-ready)$/);
  await page.close();
  outside.close();
});

test("fault_79: the manifest has no fault, and each address is an app of its own", async ({ page, host }) => {
  await visit(page);
  const client = await page.context().newCDPSession(page);
  const { errors, data } = await client.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect(manifest.lang).toBe(LANGUAGES[0]);
  for (const member of ["name", "short_name", "description"]) {
    expect(manifest[`${member}_localized`].en, member).toBeTruthy();
  }
  // Without an `id`, which would be the same at every address of an origin, it is the address.
  const { appId } = await client.send("Page.getAppId");
  expect(appId).toBe(host.address);
});
