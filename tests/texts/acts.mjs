// What is read after something was done by hand: typed, pressed, chosen, walked.

import { ANSWERS, ROOMS } from "../support/rooms.mjs";
import { LAPTOP, PHONE, Visit } from "../support/visit.mjs";
import { started } from "./notebook.mjs";

const TYPED = ["b", "bo", "lond", "saint", "LYON", "koln", "são", "xyzzy", "12"];
const WORDS = ["mix", "agora", "É", "xyzzy"];

/** Each gets the notebook and the visit of an open guide. */
export const ACTS = [
  facets, everything, towns, country, lexicon, drafts, choices, label, shells, positions,
  withAPlace, withoutAPlace, finishedEarly, fromAbroad,
];

const press = (control) => control.evaluate((it) => it.click());
/** Sets the field at once, where a hand would type letter by letter. */
const write = (field, text) => field.fill(text);

/** Each value of each facet alone, chosen as a visitor does. */
async function facets(notebook, { page, main }) {
  const selects = main.locator("search select");
  const reset = () => notebook.page.evaluate(() => window.texts.go("#step=resources&show=all"));
  const open = () => main.locator("search details").evaluate((it) => (it.open = true));
  await reset();
  await open();
  await selects.first().waitFor();
  const values = await selects.evaluateAll((all) =>
    all.map((select) => [...select.options].map(({ value }) => value).filter(Boolean)),
  );
  for (const [at, ofOne] of values.entries()) {
    for (const value of ofOne) {
      await reset();
      await open();
      await selects.nth(at).selectOption(value);
      await notebook.now(`facet ${at + 1}, one value`);
    }
  }
  await press(page.getByRole("main").locator("search li button").first());
  await notebook.now("the filter is taken away");
}

/** The whole list, to its end. */
async function everything(notebook, { page, main, words }) {
  await page.evaluate(() => window.texts.go("#step=resources&show=all"));
  const more = main.getByRole("button", { name: words.show_more });
  while (await more.count()) {
    await press(more);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await notebook.now("all resources, to the end");
}

async function towns(notebook, { page, main, words }) {
  await page.evaluate(() => window.texts.go("#step=community"));
  for (const text of TYPED) {
    await write(main.getByLabel(words.town), text);
    await notebook.now(`a town is typed: ${text}`);
  }
}

async function country(notebook, { page, main, words }) {
  for (const code of ["de", "jp"]) {
    await page.evaluate(() => window.texts.go("#step=community"));
    await page.evaluate(() => window.texts.read({ brief: true }));
    const field = main.getByLabel(words.country, { exact: true });
    await field.selectOption(code);
    await press(field.locator("xpath=following-sibling::button"));
    await notebook.now(`a country is chosen: ${code}`);
    await press(main.getByRole("link", { name: words.town_forget }));
    await notebook.now("and another town asked for");
  }
}

async function lexicon(notebook, { page, main, words }) {
  await page.evaluate(() => window.texts.go("#step=lexicon"));
  for (const text of WORDS) {
    await write(main.getByLabel(words.lexicon_search), text);
    await notebook.now(`a word is typed: ${text}`);
  }
}

/** Every message in the other language, and what copying it says. */
async function drafts(notebook, { page, main, words }) {
  const pages = [
    `#step=plan${ANSWERS}`, "#step=plan", "#step=plan&community=it&why=launch", "#step=plan&community=mg",
    "#step=plan&community=irun&where=here", "#step=contribution&open=ask-licence", "#step=contribution&open=confirm-place",
    "#step=contribution&open=check-link", "#step=resources&open=r115", "#step=resources&open=r002",
  ];
  for (const address of pages) {
    await notebook.at({ address, state: "with its messages" });
    for (const button of await main.locator("button[lang]").all()) await press(button);
    await notebook.now("each message in the other language");
  }
  await copies(notebook, { page, main, words });
}

/** What is copied; pages of one browser share its clipboard, so each gets one of its own. */
async function copies(notebook, { page, main, words }) {
  await page.evaluate((address) => window.texts.go(address), `#step=plan${ANSWERS}`);
  await page.evaluate(() => {
    window.copied = [];
    navigator.clipboard.writeText = async (text) => void window.copied.push(text);
  });
  for (const name of [words.copy_message, words.copy_link, words.copy_text]) {
    const button = main.getByRole("button", { name });
    await press(button);
    await button.locator("xpath=following-sibling::*[@role='status']").filter({ hasText: /./ }).waitFor();
  }
  await notebook.now("each text copied");
  const copied = await page.evaluate(() => window.copied);
  notebook.write(copied.flatMap((text) => ["--- copied", ...text.split("\n"), ""]));
}

/** A choice made in place, and taken back. */
async function choices(notebook, { page, main, words }) {
  const places = [
    ["#step=resources&why=join", words.keep], ["#step=resources&open=r001", words.keep],
    ["#step=community&place=lyon-fr", words.choose], ["#step=community&open=aura", words.choose],
    ["#step=contribution&why=join", words.choose], ["#step=contribution&open=translate", words.choose],
  ];
  for (const [address, name] of places) {
    await page.evaluate((address) => window.texts.go(address), address);
    const button = await main.getByRole("button", { name }).first().elementHandle();
    await press(button);
    await notebook.now(`chosen: ${address}`);
    await press(button);
    await notebook.now("taken back", { brief: true });
  }
}

/** On a phone: every room, with the label folded, and unfolded. */
async function label(notebook, { page, label }) {
  await page.setViewportSize(PHONE);
  for (const [state, address] of ROOMS) await notebook.at({ address, state: `${state}, on a phone` });
  for (const address of ["#step=community", `#step=community${ANSWERS}`]) {
    await notebook.at({ address, state: "on a phone, the label folded" });
    await press(label.getByRole("button", { expanded: false }));
    await notebook.now("on a phone, the label unfolded");
  }
  await page.setViewportSize(LAPTOP);
}

/** What is told of the guide's own files. */
async function shells(notebook, { page }) {
  for (const shell of ["offline-ready", "newer", "taken-elsewhere", "unavailable"]) {
    await page.evaluate((shell) => {
      document.documentElement.dataset.shell = shell;
      window.dispatchEvent(new CustomEvent("guide-shell", { detail: shell }));
    }, shell);
    await notebook.at({ address: "#step=about", state: `the guide's files: ${shell}` });
  }
}

async function positions(notebook, { page, main, words }) {
  const ask = async () => {
    await page.evaluate(() => window.texts.go("#step=community"));
    await press(main.getByRole("button", { name: words.locate }));
  };
  await page.context().clearPermissions();
  await ask();
  await main.getByText(words.locate_denied).waitFor();
  await notebook.now("the position is denied");
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ latitude: 48.58, longitude: 7.75 });
  await ask();
  await main.getByRole("link", { name: words.town_forget }).waitFor();
  await notebook.now("the position is known");
}

// ---- Whole walks ----------------------------------------------------------------------------

/** Presses, and notes what is there then. */
const hands = (notebook) => async (control, state) => {
  await press(control);
  await notebook.now(`walk: ${state}`);
};

async function withAPlace(notebook, visit) {
  const { main, words } = visit;
  const go = hands(notebook);
  await notebook.at({ address: "#step=welcome", state: "walk with a place" });
  await go(visit.link(words.why_join), "why: join");
  const keep = main.getByRole("listitem").getByRole("button", { name: words.keep });
  await go(keep.first(), "one is kept");
  await go(visit.label.getByRole("link", { name: words.next, exact: true }), "on to the communities");
  await write(main.getByLabel(words.town), "lyo");
  await notebook.now("walk: the town is typed");
  await go(visit.link("Lyon").first(), "the town is taken");
  await go(main.getByRole("button", { name: words.choose }).first(), "a community is chosen");
  await go(visit.label.getByRole("link", { name: words.next, exact: true }), "on to the questions");
  await questions(notebook, visit, [words.where_near, words.time_task, words.skill_code]);
  await go(main.getByRole("button", { name: words.choose }).first(), "a contribution is chosen");
  await go(visit.link(words.to_plan).first(), "the plan");
}

async function withoutAPlace(notebook, visit) {
  const { main, words } = visit;
  const go = hands(notebook);
  await notebook.at({ address: "#step=welcome", state: "walk without a place" });
  await go(visit.link(words.why_launch), "why: launch");
  await go(visit.link(words.to_community), "on, nothing kept");
  await go(visit.link(words.to_contribution), "on, no community");
  await questions(notebook, visit, [words.where_any, words.time_any, undefined]);
  await go(main.getByRole("heading", { level: 3 }).getByRole("link").first(), "a contribution is read");
  await go(main.getByRole("button", { name: words.choose }), "and chosen");
  await go(visit.link(words.to_plan).first(), "the plan");
}

async function finishedEarly(notebook, visit) {
  const { words } = visit;
  const go = hands(notebook);
  await notebook.at({ address: "#step=welcome", state: "walk that is finished early" });
  await go(visit.link(words.why_give), "why: give");
  await go(visit.label.getByRole("link", { name: words.finish }), "finished");
  await go(visit.link(words.choose_one).first(), "one thing is chosen after all");
}

async function fromAbroad(notebook, visit) {
  const { main, words } = visit;
  const go = hands(notebook);
  await notebook.at({ address: "#step=resources&why=reuse", state: "walk from abroad" });
  await go(visit.link(words.to_community), "on to the communities");
  await write(main.getByLabel(words.town), "lagos");
  await go(main.locator("a.choice").first(), "a town abroad");
  await go(main.getByRole("button", { name: words.choose }).last(), "the last community is chosen");
  await go(visit.link(words.to_contribution), "on to the questions");
  await go(visit.link(words.skip_questions), "which are skipped");
  await go(visit.link(words.to_plan).first(), "the plan");
}

/** Answers the three questions; what is undefined is left as it is. */
async function questions(notebook, { main }, answers) {
  for (const answer of answers) {
    const name = { name: answer, exact: true };
    if (answer) await press(main.getByRole("radio", name).or(main.getByRole("checkbox", name)));
    await notebook.now(`walk: answered: ${answer ?? "nothing"}`);
    await press(main.locator("form button"));
    await notebook.now("walk: on");
  }
}

/** Opens the guide, with all that it fetches late: what is read after it stands at once. */
export async function opened(page, language) {
  const visit = new Visit(page, language);
  await page.goto(`?lang=${language}`);
  await started(page);
  await page.locator("html[data-shell]").waitFor();
  await page.evaluate(() => window.texts.go("#step=community&place=londres-gb"));
  await page.locator("main .town strong").waitFor();
  await page.waitForFunction(() => document.querySelector(".map .land")?.getAttribute("d"));
  return visit;
}
