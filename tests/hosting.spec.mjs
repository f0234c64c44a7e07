// The files for hosts that others run: nginx itself with the one that is shipped, and what lies in
// the built site for the others.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";

import { expect, test as base } from "./support/guide.mjs";
import { ROOT } from "./support/host.mjs";
import { startNginx } from "./support/nginx.mjs";
import { PHONE, Visit } from "./support/visit.mjs";
import { drawn, go } from "./support/way.mjs";
import { LANGUAGES } from "./support/words.mjs";

const DIST = join(ROOT, "dist");
const text = (name) => readFileSync(join(DIST, name), "utf8");

/** Every test here visits nginx. */
const test = base.extend({
  host: [
    async ({}, use) => {
      const nginx = await startNginx();
      await use(nginx);
      await nginx.stop();
    },
    { scope: "worker" },
  ],
});

const FOREVER = "public, max-age=31536000, immutable";
const DAY = "public, max-age=86400";
const ASKED = "no-cache";

/** By the end of its name: what a file is, and its age where its name holds no hash. */
const KINDS = {
  ".html": ["text/html; charset=utf-8", ASKED],
  ".js": ["text/javascript; charset=utf-8", ASKED],
  ".css": ["text/css; charset=utf-8", ASKED],
  ".txt": ["text/plain; charset=utf-8", ASKED],
  ".json": ["application/json", ASKED],
  ".wasm": ["application/wasm", ASKED],
  ".webmanifest": ["application/manifest+json", ASKED],
  ".svg": ["image/svg+xml", ASKED],
  ".png": ["image/png", DAY],
  ".woff2": ["font/woff2", DAY],
};

const [, POLICY] = text("index.html").match(/Content-Security-Policy" content="([^"]*)"/);
const ALWAYS = {
  "content-security-policy": `${POLICY}; frame-ancestors *`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": expect.stringContaining("geolocation=(self)"),
  "access-control-allow-origin": "*",
};

/** What an answer carries, of the headers that the rules are about. */
function headersOf({ headers }, names) {
  return Object.fromEntries(names.map((name) => [name, headers.get(name)]));
}

test("nginx takes the file without a word", ({ host }) => {
  expect(host.notes()).toBe("");
});

test("every file has its type, its age and what goes with every answer", async ({ host }) => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name).slice(DIST.length + 1))
    // What is for the host itself.
    .filter((name) => !/^[._]/.test(name));
  const seen = new Set(files.map((name) => extname(name)));
  expect([...seen].sort()).toEqual(Object.keys(KINDS).sort());
  for (const name of ["", ...files]) {
    const [type, age] = KINDS[extname(name || "index.html")];
    const answer = await fetch(host.address + name);
    expect.soft(answer.status, name).toBe(200);
    const expected = {
      "content-type": type,
      "cache-control": /-[0-9a-f]{16,}\.\w+$/.test(name) ? FOREVER : age,
      ...ALWAYS,
    };
    expect.soft(headersOf(answer, Object.keys(expected)), name).toEqual(expected);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect.soft(bytes.equals(readFileSync(join(DIST, name || "index.html"))), name).toBe(true);
  }
});

test("what would hold an old guide together is asked about each time", async ({ host }) => {
  for (const name of ["", "index.html", "boot.js", "sw.js", "seed.json", "commons/latest.json"]) {
    const first = await fetch(host.address + name);
    expect.soft(first.headers.get("cache-control"), name).toBe(ASKED);
    const known = { "if-none-match": first.headers.get("etag") };
    expect.soft((await fetch(host.address + name, { headers: known })).status, name).toBe(304);
  }
});

test("text and the module come packed; pictures and fonts as they are", async ({ host }) => {
  const named = (pattern) => readdirSync(DIST).find((name) => pattern.test(name));
  const packing = async (name) => {
    const answer = await fetch(host.address + name, { headers: { "accept-encoding": "gzip" } });
    return answer.headers.get("content-encoding");
  };
  const packed = [
    "",
    "sw.js",
    "seed.json",
    "icons/icon.svg",
    "manifest.webmanifest",
    named(/\.wasm$/),
    named(/\.css$/),
    `commons/${JSON.parse(text("commons/latest.json")).url}`,
    ...readdirSync(join(DIST, "atlas")).map((name) => `atlas/${name}`),
  ];
  for (const name of packed) {
    // A few hundred bytes are not worth it.
    const expected = text(name || "index.html").length < 1000 ? null : "gzip";
    expect.soft(await packing(name), name).toBe(expected);
  }
  expect.soft(await packing("icons/icon-512.png")).toBeNull();
  expect.soft(await packing("fonts/atkinson-hyperlegible-next-5.3.0.woff2")).toBeNull();
});

test("what is missing is a 404 with the page for it, and never the first page", async ({ host }) => {
  const missing = [
    "museomix-guide-0000000000000000.wasm",
    "museomix-guide-0000000000000000.js",
    "commons/snapshot-0000000000000000.json",
    "icons/none.png",
    "none",
    "a/b/",
    "commons/",
  ];
  for (const name of missing) {
    const answer = await fetch(host.address + name);
    expect.soft(answer.status, name).toBe(404);
    const expected = { "content-type": KINDS[".html"][0], "cache-control": ASKED, ...ALWAYS };
    expect.soft(headersOf(answer, Object.keys(expected)), name).toEqual(expected);
    expect.soft(await answer.text(), name).toBe(text("404.html"));
  }
});

for (const language of LANGUAGES) {
  test(`the whole walk, in ${language}`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const visit = new Visit(page, language);
    await visit.open();
    await go(visit, drawn(2, 1).find((it) => it.language === language));
    await expect(visit.h1).toHaveText(visit.words.plan);
  });
}

test.describe("in the built site", () => {
  test("the files for the other hosts have the policy of the page", () => {
    for (const name of ["_headers", ".htaccess"]) {
      expect(text(name), name).toContain(ALWAYS["content-security-policy"]);
      expect(text(name), name).toContain(FOREVER);
    }
  });

  test("_headers names files that are there, once each, within the limits of its hosts", () => {
    const lines = text("_headers").split("\n");
    const [all, first, ...names] = lines.filter((line) => line.startsWith("/"));
    expect([all, first]).toEqual(["/*", "/"]);
    for (const name of names) expect(existsSync(join(DIST, name)), name).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    // Cloudflare Pages reads no more.
    expect(names.length + 2).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2_000);
  });

  test("no device is made to keep them", () => {
    expect(text("sw.js")).not.toMatch(/"_headers"|"\.htaccess"/);
  });
});
