// Links as they arrive through mail, messengers and networks: each opens what it opened before, without
// a word, and the bar shows the address as the guide writes it.

import { expect, test } from "./support/guide.mjs";
import { Visit, follow, fragmentOf, plain, started } from "./support/visit.mjs";
import { words } from "./support/words.mjs";

const PLAN = "step=plan&why=join&time=task&skill=code,graphics&resource=r001";
const LIST = "step=resources&q=m%C3%A9thode%20%26%20%22jeu%22&kind=method&show=all";

const said = (fragment) => Object.fromEntries(new URLSearchParams(fragment));

/** What was done, and to the fragment of which address. */
const MANGLED = [
  ["&amp; in the source of a page", PLAN, (it) => it.replaceAll("&", "&amp;")],
  ["&#038;, as a blog writes it", LIST, (it) => it.replaceAll("&", "&#038;")],
  ["%26 in place of &", LIST, (it) => it.replaceAll("&", "%26")],
  ["%3D in place of =", LIST, (it) => it.replaceAll("=", "%3D")],
  ["all of it encoded", LIST, encodeURIComponent],
  ["all of it encoded twice", PLAN, (it) => encodeURIComponent(encodeURIComponent(it))],
  ["all of it encoded, with Facebook's name behind", LIST, (it) => `${encodeURIComponent(it)}?fbclid=IwAR0x-_y`],
  ["a closing bracket and a full stop", PLAN, (it) => `${it}).`],
  ["a quotation around it", PLAN, (it) => `${it}\u00a0»`],
  ["the rest of a tag", PLAN, (it) => `${it}">`],
  ["a campaign behind it", PLAN, (it) => `${it}?utm_source=lettre&utm_medium=email`],
  ["a campaign within it", LIST, (it) => `${it}&utm_source=lettre&mc_eid=12`],
  ["zero-width blanks", PLAN, (it) => it.replaceAll("&", "&\u200b")],
  ["marks of direction around it", PLAN, (it) => `\u2066${it}\u2069`],
  ["lines broken as in a mail", PLAN, (it) => it.replace("time=", "ti=\r\nme=").replace("graphics", "gra=\r\nphics")],
  ["blanks where a line was broken", PLAN, (it) => it.replaceAll("&", "& ").replace("code,", "code, ")],
  ["quoted-printable", LIST, (it) => it.replaceAll("=", "=3D")],
];

const notice = (page) => page.getByRole("status").filter({ has: page.getByRole("button") });

/** What a visit shows of an address. */
async function shown(page) {
  await expect(notice(page)).toHaveCount(0);
  const heading = plain(await page.getByRole("heading", { level: 1 }).textContent());
  return { heading, held: fragmentOf(page.url()), text: plain(await page.getByRole("main").textContent()) };
}

test("a mangled link opens what it opened, when it is first opened and when it is followed", async ({ page }) => {
  const visit = new Visit(page, "fr");
  const right = {};
  for (const fragment of [PLAN, LIST]) {
    await page.goto("about:blank");
    await visit.open(`#${fragment}`);
    right[fragment] = await shown(page);
    expect(right[fragment].held).toEqual(said(fragment));
  }
  for (const [name, fragment, mangle] of MANGLED) {
    await page.goto("about:blank");
    await visit.open(`#${mangle(fragment)}`);
    expect.soft(await shown(page), name).toEqual(right[fragment]);
    expect.soft(new URL(page.url()).hash, name).toBe(`#${fragment}`);

    await follow(page, "#step=about");
    await follow(page, `#${mangle(fragment)}`);
    await expect(visit.h1).toHaveText(right[fragment].heading);
    expect.soft(await shown(page), `${name}, followed`).toMatchObject({ held: said(fragment) });
  }
});

test("what an embedding has appended stays for it", async ({ page }) => {
  const visit = new Visit(page, "fr");
  for (const [fragment, heading] of [
    [`#${PLAN}#?secret=AbC123xyz0`, visit.words.plan],
    ["#?secret=AbC123xyz0", visit.words.guide],
  ]) {
    await page.goto("about:blank");
    await visit.open(fragment);
    await expect(visit.h1).toHaveText(heading);
    await expect(notice(page)).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe(fragment);
  }
});

test("a plan that is carried away does not say who came by which link", async ({ page }) => {
  await page.goto(`?utm_source=lettre&lang=fr&fbclid=IwAR0x#${PLAN}`);
  await started(page);
  const address = new URL(page.url());
  const shared = `${address.origin}${address.pathname}?lang=fr#${PLAN}`;
  await expect(page.locator("p.on-paper")).toContainText(shared);
  await expect(page.locator("p.on-paper")).not.toContainText("fbclid");
});

test.describe("where the # was encoded", () => {
  // Then the fragment is asked of the host, and no guide can help it.
  test.beforeEach(({ allowed }) => {
    allowed.push(/^the host's log holds an answer/, /^console error: Failed to load resource.*404/);
  });

  const held = said(PLAN);
  const encoded = encodeURIComponent(PLAN);

  for (const [name, address, query] of [
    ["in the path", `%23${PLAN}`, ""],
    ["twice in the path, with all the rest", `%2523${encoded}`, ""],
    ["in the path, with a campaign behind it", `%23${PLAN}?utm_source=lettre`, "?utm_source=lettre"],
    ["behind the name of the page", `index.html%23${PLAN}.`, ""],
    ["with the ? before it", `%3Flang=fr%23${PLAN}`, "?lang=fr"],
    ["in the query", `?lang=fr%23${PLAN}`, "?lang=fr"],
    ["in the query, with all the rest", `?lang=fr%23${encoded}&fbclid=IwAR0x`, "?lang=fr"],
  ]) {
    test(`the plan opens: ${name}`, async ({ page, baseURL }) => {
      await page.goto(address);
      await page.waitForURL((url) => url.hash === `#${PLAN}`);
      await started(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("fr").plan);
      expect(fragmentOf(page.url())).toEqual(held);
      await expect(notice(page)).toHaveCount(0);
      const folder = new URL(baseURL).pathname;
      const { pathname, search } = new URL(page.url());
      expect([folder, `${folder}index.html`]).toContain(pathname);
      expect(search).toBe(query);
    });
  }

  test("a page that is missing otherwise says so, and leads to no other site", async ({ page, baseURL }) => {
    for (const address of ["nowhere", "nowhere%23plan", "%23"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText([
        words("fr").page_absent_head,
        words("en").page_absent_head,
      ]);
      expect(page.url()).toBe(baseURL + address);
    }
    // Of a path that begins like the address of a host, the script is not found; were it, it would stay.
    await page.goto(`${new URL(baseURL).origin}//example.org/%23step=plan`);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL).origin);
  });
});

test("without scripts, a page that is missing says so in each language", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}%23step=plan`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText([
    words("fr").page_absent_head,
    words("en").page_absent_head,
  ]);
  await context.close();
});
