// The page and its host, before and around the app: what is sent, what is safe, what is said when
// something is missing.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { accessibilityFaults, expect, test } from "./support/guide.mjs";
import { ROOT } from "./support/host.mjs";
import { LANGUAGES } from "./support/words.mjs";

const DIST = join(ROOT, "dist");
const built = (extension) => readdirSync(DIST).find((name) => name.endsWith(extension));
const text = (name) => readFileSync(join(DIST, name), "utf8");

test.describe("the host", () => {
  const ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "access-control-allow-origin": "*",
  };
  const FOREVER = "public, max-age=31536000, immutable";
  const ASKED = "no-cache";

  test("every file has its type and its age", async ({ host }) => {
    const pointer = JSON.parse(text("commons/latest.json"));
    const files = [
      ["", "text/html; charset=utf-8", ASKED],
      ["boot.js", "text/javascript; charset=utf-8", ASKED],
      ["sw.js", "text/javascript; charset=utf-8", ASKED],
      ["commons/latest.json", "application/json", ASKED],
      [`commons/${pointer.url}`, "application/json", FOREVER],
      [built(".wasm"), "application/wasm", FOREVER],
      [built(".css"), "text/css; charset=utf-8", FOREVER],
      ["manifest.webmanifest", "application/manifest+json", ASKED],
      ["icons/icon.svg", "image/svg+xml", ASKED],
      ["icons/icon-512.png", "image/png", "public, max-age=86400"],
      ["robots.txt", "text/plain; charset=utf-8", ASKED],
    ];
    for (const [name, type, age] of files) {
      const { status, headers } = await fetch(host.address + name);
      expect.soft(status, name).toBe(200);
      expect.soft(headers.get("content-type"), name).toBe(type);
      expect.soft(headers.get("cache-control"), name).toBe(age);
      for (const [header, value] of Object.entries(ALWAYS)) {
        expect.soft(headers.get(header), `${name} ${header}`).toBe(value);
      }
    }
  });

  test("the policy of the header is the page's, and lets anyone frame it", async ({ host }) => {
    const page = await fetch(host.address);
    const [, inPage] = (await page.text()).match(/Content-Security-Policy" content="([^"]*)"/);
    const policy = page.headers.get("content-security-policy");
    expect(policy).toBe(`${inPage}; frame-ancestors *`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'unsafe-|https?:|\*;/);
  });

  test("what is missing is a 404, and never the first page", async ({ host }) => {
    const missing = ["guide-0000000000000000.wasm", "commons/none.json", "a/", "../", "%2e%2e/x"];
    for (const name of missing) {
      const answer = await fetch(host.address + name);
      expect(answer.status, name).toBe(404);
      expect(await answer.text(), name).not.toContain("boot.js");
    }
  });

  test("files come packed, and unpack to what was built", async ({ host }) => {
    const name = built(".wasm");
    for (const packing of ["br", "gzip"]) {
      const answer = await fetch(host.address + name, { headers: { "accept-encoding": packing } });
      expect(answer.headers.get("content-encoding")).toBe(packing);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.equals(readFileSync(join(DIST, name)))).toBe(true);
    }
  });
});

test.describe("what is published", () => {
  test("the snapshot is valid for a second reader of its schema", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const schema = readFileSync(join(ROOT, "schema/snapshot-v1.schema.json"), "utf8");
    const validate = ajv.compile(JSON.parse(schema));
    const snapshot = JSON.parse(text(`commons/${JSON.parse(text("commons/latest.json")).url}`));
    expect(validate(snapshot), JSON.stringify(validate.errors?.slice(0, 5), null, 2)).toBe(true);
    // The schema is no empty one: it refuses what the format forbids.
    expect(validate({ ...snapshot, schema: "one" })).toBe(false);
    expect(validate({ ...snapshot, resources: [{ id: "alone" }] })).toBe(false);
  });

  test("the page holds no inline script and no inline style", () => {
    for (const name of ["index.html", "404.html"]) {
      const html = text(name).replace(/<!--[\s\S]*?-->/g, "");
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag, name).toContain(" src=");
      expect(html, name).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/i);
    }
  });

  test("every file that the page names is there", async ({ host }) => {
    const html = text("index.html");
    const names = [...html.matchAll(/(?:href|src|data-js|data-wasm)="(\.\/[^"]+)"/g)];
    expect(names.length).toBeGreaterThan(8);
    for (const [, name] of names) {
      expect((await fetch(new URL(name, host.address))).status, name).toBe(200);
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the welcome reads in every language", async ({ page }) => {
    await page.goto("");
    for (const language of LANGUAGES) {
      await expect(page.locator(`#static [lang="${language}"] h1`).first()).toBeVisible();
    }
    await expect(page.locator("#fatal")).toBeHidden();
  });
});

test.describe("boot.js", () => {
  test("the guide starts without a word in the console", async ({ page }) => {
    await page.goto("");
    await expect(page.locator("#static")).toHaveCount(0);
    await expect(page.locator("#fatal")).toBeHidden();
  });

  for (const [query, locale, language] of [
    ["?lang=en", "fr-FR", "en"],
    ["", "en-US", "en"],
    ["", "fr-CA", "fr"],
    ["", "tlh", LANGUAGES[0]],
    ["?lang=xx", "en-GB", "en"],
  ]) {
    test.describe(`a browser in ${locale} with "${query}"`, () => {
      test.use({ locale });

      test(`starts in ${language}`, async ({ page }) => {
        await page.goto(query);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      });
    });
  }

  const MISSING = { status: 404, body: "no such page" };
  const A_PAGE = { contentType: "text/html", body: "<p>Hello" };
  const BROKEN = { contentType: "application/wasm", body: "\0asm\x01\0\0\0broken" };
  const FAULTS = [
    ["a module that is missing", ".wasm", MISSING],
    ["a page in place of the module", ".wasm", A_PAGE],
    ["a broken module", ".wasm", BROKEN],
    ["a script that is missing", "museomix-guide-*.js", MISSING],
    ["a page in place of the script", "museomix-guide-*.js", A_PAGE],
  ];
  for (const [what, file, answer] of FAULTS) {
    test(`${what} is named, with a way on`, async ({ page, allowed }) => {
      allowed.push(/^console/);
      await page.route(`**/*${file}`, (route) => route.fulfill(answer));
      await page.goto("?lang=en#step=plan&why=join");
      const panel = page.locator("#fatal");
      await expect(panel).toBeVisible();
      await expect(panel).toBeFocused();
      await expect(panel.locator('[lang="en"] [data-fatal="load"]')).toContainText(
        /museomix-guide-[0-9a-f]{16}\.(wasm|js)/,
      );
      await expect(panel.locator('[lang="en"] [data-fatal="panic"]')).toBeHidden();

      await page.unroute(`**/*${file}`);
      await panel.getByRole("link", { name: "Start again" }).click();
      await expect.poll(() => new URL(page.url()).search).toBe("?lang=en");
      await expect(page.locator("#fatal")).toBeHidden();
      expect(page.url()).not.toContain("why=join");
    });
  }

  test("a module that is cut off is named", async ({ page, allowed }) => {
    allowed.push(/^console/);
    await page.route("**/*.wasm", (route) => route.abort("connectionreset"));
    await page.goto("");
    await expect(page.locator('#fatal [lang="fr"] [data-fatal="load"]')).toContainText(".wasm");
  });

  test("a panic shows the panel, and its first cause", async ({ page }) => {
    await page.goto("?lang=en");
    await expect(page.locator("#static")).toHaveCount(0);
    await page.evaluate(() => {
      for (const detail of ["the first", "the second"]) {
        window.dispatchEvent(new CustomEvent("guide-panic", { detail }));
      }
    });
    const said = page.locator('#fatal [lang="en"] [data-fatal="panic"]');
    await expect(said).toContainText("the first");
    await expect(page.locator("#fatal")).not.toContainText("the second");
  });

  for (const may of [true, false]) {
    test(`the report is ${may ? "copied" : "shown where it cannot be copied"}`, async ({ page, context }) => {
      await context.addInitScript((may) => {
        navigator.clipboard.writeText = async (text) => {
          if (!may) throw new DOMException("denied", "NotAllowedError");
          window.copied = text;
        };
      }, may);
      await page.goto("?lang=en#step=plan&why=join");
      // What is kept is part of the report, and told a moment after the start.
      await page.locator("html[data-shell]").waitFor();
      await page.evaluate(() =>
        window.dispatchEvent(new CustomEvent("guide-panic", { detail: "the cause" })),
      );
      const panel = page.locator("#fatal");
      await panel.getByRole("button", { name: "Copy the report" }).click();
      const shown = panel.locator('[lang="en"] p:last-child');
      const report = may ? await page.evaluate(() => window.copied) : await shown.locator("code").textContent();
      if (may) await expect(shown.getByRole("button", { name: "Report copied" })).toBeVisible();
      expect(report).toMatch(/^panic: the cause\nmuseomix-guide-[0-9a-f]{16}\.wasm\noffline: \w+\nMozilla/);
      expect(report).not.toContain("join");
    });
  }

  test("a module that the host sends as another type starts all the same", async ({ page, allowed }) => {
    allowed.push(/^console warning: .*MIME/);
    await page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-type": "application/octet-stream" };
      await route.fulfill({ response, headers });
    });
    await page.goto("");
    await expect(page.locator("#static")).toHaveCount(0);
    await expect(page.locator("#fatal")).toBeHidden();
  });

  test("markup that could run is refused, and reported", async ({ page, allowed }) => {
    allowed.push(/policy|console error|TrustedHTML|Trusted/);
    await page.goto("");
    const outcome = (html) =>
      page.evaluate((markup) => {
        try {
          document.createElement("div").innerHTML = markup;
          return "taken";
        } catch (error) {
          return error.name;
        }
      }, html);
    for (const html of [
      "<p>Bonjour</p>",
      '<p class="one">1 &lt; 2 &amp; 3</p>',
      '<a href="#step=plan">x</a>',
      '<form role="search"><input></form>',
    ]) {
      expect(await outcome(html), html).toBe("taken");
    }
    for (const html of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<img/onerror=alert(1) src=x>",
      '<a href="javascript:alert(1)">x</a>',
      '<a href="JaVa\tscript:alert(1)">x</a>',
      '<a href="java&#115;cript:alert(1)">x</a>',
      '<iframe srcdoc="x"></iframe>',
      "<object data=x></object>",
      "<embed src=x>",
      "<base href=//evil.example>",
    ]) {
      expect(await outcome(html), html).toBe("TypeError");
    }
  });

  test("only the guide's own worker may be a worker", async ({ page, allowed }) => {
    allowed.push(/policy|console error|Trusted/);
    await page.goto("");
    const outcome = (url) =>
      page.evaluate((it) => window.trustedTypes.defaultPolicy.createScriptURL(it), url)
        .then((made) => String(made), () => "refused");
    expect(await outcome("./sw.js")).toBe("./sw.js");
    for (const url of ["other.js", "https://evil.example/sw.js", "data:text/javascript,1"]) {
      expect(await outcome(url), url).not.toBe(url);
    }
  });
});

test.describe("axe", () => {
  test("finds a planted defect, and else nothing on the static page", async ({ page, allowed }) => {
    allowed.push(/^console/);
    // The page as it stands while the app has not come.
    await page.route("**/*.wasm", () => {});
    await page.goto("");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector("#static main").append(document.createElement("button"));
    });
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^button-name: /)]);
  });
});

test.describe("what every test forbids", () => {
  const CASES = [
    [
      "a warning in the console",
      /^console warning: beware/,
      (page) => page.evaluate(() => console.warn("beware")),
    ],
    [
      "an error that nobody catches",
      /^page error: lost/,
      (page) => page.evaluate(() => setTimeout(() => Promise.reject(new Error("lost")))),
    ],
    [
      "what the policy blocks",
      /^policy: style-src-attr blocked inline/,
      (page) => page.evaluate(() => document.body.setAttribute("style", "color: red")),
    ],
    [
      "a request to another origin",
      /^request to another origin: http:..localhost/,
      // The same host under another name, which it may not even have.
      (page, host) => page.goto(host.address.replace("127.0.0.1", "localhost")).catch(() => {}),
    ],
    [
      "an answer in the host's log",
      /^the host's log holds an answer: .*why=join/,
      (page) => page.goto("?lang=fr&why=join"),
    ],
    [
      "an answer in disguise",
      /^the host's log holds an answer: .*why%3Djoin/,
      (page) => page.goto("?back=%23why%3Djoin"),
    ],
  ];
  for (const [what, pattern, act] of CASES) {
    test(`${what} is found`, async ({ page, host, allowed, faults }) => {
      await page.goto("");
      expect(faults()).toEqual([]);
      await act(page, host);
      await expect.poll(faults).toContainEqual(expect.stringMatching(pattern));
      allowed.push(/./);
    });
  }
});
