// Texts that change: each is an element's whole content, so that a page which a browser's translator
// has gone over still says what is so. See src/app/parts/live.rs.

import { expect, test } from "./support/guide.mjs";
import { ROOMS } from "./support/rooms.mjs";
import { LAPTOP, Visit, follow, plain, unfold } from "./support/visit.mjs";
import { words } from "./support/words.mjs";

test.use({ viewport: LAPTOP });

/** Rooms that follow one of their own kind: the same elements would do for both. */
const AGAIN = [
  ["a resource", "#step=resources&open=r115"],
  ["another resource", "#step=resources&open=r001"],
  ["a community", "#step=community&open=aura"],
  ["another community", "#step=community&open=nord"],
  ["an edition", "#step=community&open=2011-paris"],
  ["a contribution", "#step=contribution&open=translate"],
  ["another contribution", "#step=contribution&open=ask-licence"],
  ["a word of the lexicon", "#step=lexicon&open=commons"],
];

test("no text is written over in place, through rooms, answers, searches and languages", async ({ page }) => {
  test.setTimeout(180_000);
  const visit = new Visit(page, "fr");
  await visit.open();
  await page.evaluate(watch);
  const faults = [];
  const after = async (what) => {
    const found = await page.evaluate(() => window.writtenOver.splice(0));
    faults.push(...found.map((it) => `${what}: ${it}`));
  };
  const { main } = visit;

  for (const [name, address] of [...ROOMS, ...AGAIN]) {
    await follow(page, address);
    await after(`to ${name}`);
    await unfold(page, 3);
    await after(`unfolding in ${name}`);
    await toggle(main);
    await after(`answering in ${name}`);
    await speak(page);
    await after(`the language of ${name}`);
  }

  await follow(page, "#step=resources&show=all");
  await unfold(page, 1);
  for (const text of ["jeu", "jeux", "xyzzyx", "", "musee"]) {
    await page.locator("#query").fill(text);
    await after(`the search for ${text}`);
  }
  await page.locator("#query").fill("");
  for (const facet of await page.locator(".facets select").all()) {
    await facet.selectOption({ index: 1 });
    await after(`a facet`);
  }
  await page.locator(".chip").first().click();
  await after("a filter that goes");

  await follow(page, "#step=lexicon");
  for (const letters of ["c", "co", "xyzzyx", ""]) {
    await page.locator("#word").fill(letters);
    await after(`the word ${letters}`);
  }
  await follow(page, "#step=community");
  for (const letters of ["l", "ly", "lyo", "xyzzyx", ""]) {
    await page.locator("#town").fill(letters);
    await after(`the town ${letters}`);
  }
  await follow(page, "#step=community&place=lyon-fr");
  for (const tag of ["en", "fr"]) {
    await page.locator("#reads").selectOption(tag);
    await after(`to be read in ${tag}`);
  }
  await follow(page, "#step=plan&why=join&community=aura&time=week");
  await main.locator("button[lang]").first().click();
  await after("the message in another language");
  expect(faults).toEqual([]);
});

test("after a translator has gone over it, the page says what is so", async ({ page }) => {
  const visit = new Visit(page, "en");
  const said = words("en");
  const { main, label } = visit;
  const count = page.locator(".found");

  await visit.open("#step=resources&show=all");
  const before = plain(await count.textContent());
  await page.locator("#query").fill("game");
  const asked = plain(await count.textContent());
  expect(asked).not.toBe(before);
  await page.locator("#query").fill("");
  await page.evaluate(translate);
  await page.locator("#query").fill("game");
  await expect(count).toHaveText(asked);
  await expect(main.locator("mark").first()).toHaveText(/^game/i);

  await page.evaluate(translate);
  const keep = main.locator(".toggle").first();
  await keep.click();
  await expect(keep).toContainText(said.kept);
  await keep.click();
  await expect(keep).toContainText(said.keep);

  await follow(page, "#step=resources&open=r115");
  await page.evaluate(translate);
  await follow(page, "#step=resources&open=r001");
  await expect(visit.h1).not.toContainText("~");
  await expect(main).not.toContainText("~");

  await page.evaluate(translate);
  await speak(page);
  const heard = words("fr");
  await expect(main.locator(".back")).toHaveText(heard.back);
  await expect(page.locator("header.head .name")).toHaveText(heard.name);
  await expect(page.locator("header.head .locale")).toHaveText(words("en").own_name);
  await expect(label.or(page.locator(".label"))).not.toContainText("~");

  await page.evaluate(translate);
  await main.locator(".toggle").click();
  await expect(page.locator(".label .said")).toHaveCount(1);
  await expect(page.locator(".label .said")).not.toContainText("~");
});

/** Presses the first button that chooses, and the first answer of a question. */
async function toggle(main) {
  const choice = main.locator(".toggle, [type=checkbox], [type=radio]").first();
  if (await choice.isVisible()) await choice.click();
}

async function speak(page) {
  const speak = page.locator("header.head .locale");
  const now = await page.locator("html").getAttribute("lang");
  await speak.click();
  await expect(page.locator("html")).not.toHaveAttribute("lang", now);
}

/** Notes what becomes of texts: written over, or put beside other nodes of an element that stays. */
function watch() {
  window.writtenOver = [];
  const told = (target, text) => `${target.outerHTML.slice(0, 90)}: ${text.slice(0, 40)}`;
  const observer = new MutationObserver((records) => {
    for (const { type, target, removedNodes, previousSibling, nextSibling } of records) {
      if (type === "characterData") {
        window.writtenOver.push(`written over in ${told(target.parentElement, target.data)}`);
      }
      for (const node of removedNodes) {
        const isText = node.nodeType === Node.TEXT_NODE && node.data.trim();
        if (!isText || !target.isConnected || !(previousSibling || nextSibling)) continue;
        window.writtenOver.push(`taken out of ${told(target, node.data)}`);
      }
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** What the translator of a browser does: each text gives way to an element with another one. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest("script, style, font")) continue;
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    inner.textContent = `~${text.data}`;
    text.replaceWith(outer);
  }
}
