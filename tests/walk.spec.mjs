// The walk, from the welcome to the plan, as a newcomer makes it.

import { snapshot } from "./support/commons.mjs";
import { expect, test } from "./support/guide.mjs";
import { LAPTOP, PHONE, Visit, follow, fragmentOf, plain, reach, started, unfold } from "./support/visit.mjs";
import { inLanguage } from "./support/way.mjs";
import { LANGUAGES, words } from "./support/words.mjs";

/**
 * The town of the story's visitor, another in each language: its community has long been silent, so
 * that another one is offered beside it.
 */
function townOf(language) {
  const silent = snapshot().communities.sort((one, other) =>
    one.last_sign.date.localeCompare(other.last_sign.date),
  );
  return inLanguage(silent[LANGUAGES.indexOf(language)].city, language);
}

for (const language of LANGUAGES) {
  for (const viewport of [PHONE, LAPTOP]) {
    test.describe(`in ${language}, ${viewport.width} px wide`, () => {
      test.use({ viewport });

      test("the walk leads to the plan by pointer, and history gives each step back", async ({
        page,
      }) => {
        const visit = new Visit(page, language, "pointer");
        const { said, traces } = await walk(visit);
        await planShows(visit, said);
        await historyRestores(visit, traces);
      });

      test("the walk leads to the plan by keyboard alone", async ({ page }) => {
        const visit = new Visit(page, language, "keyboard");
        const { said } = await walk(visit);
        await planShows(visit, said);
      });
    });
  }
}

/** The whole walk: what was said on the way, and what each place in the history showed when left. */
async function walk(visit) {
  const { page, words, main } = visit;
  const traces = [];
  const leave = async (control) => {
    traces.push(await visit.trace());
    await visit.press(control);
  };
  const held = {};
  const label = [];

  await visit.open();
  await visit.isIn(words.guide, held, { label, focused: false });
  await expect(page.locator("body"), "where the visitor already is takes no focus").toBeFocused();

  await leave(visit.link(words.why_join));
  Object.assign(held, { step: "resources", why: "join" });
  label.push(words.why_join);
  await visit.isIn(words.resources_start, held, { label });

  // Three proposals: the first is kept, the second is looked at.
  const proposed = await visit.cards();
  expect(proposed).toHaveLength(3);
  expect(new Set(proposed).size).toBe(3);
  const kept = main.getByRole("button", { pressed: true });
  await expect(kept).toHaveCount(0);
  await visit.press(main.getByRole("button", { name: proposed[0] }), "Space");
  await expect(kept).toContainText(proposed[0]);
  await expect.poll(() => visit.held).toHaveProperty("resource");
  held.resource = visit.held.resource;
  label.push(expect.stringMatching(/^1 /));
  await visit.holds(held, label);
  await leave(visit.link(proposed[1]));
  await visit.isIn(proposed[1], { ...held, open: expect.any(String) }, { label });
  await leave(visit.link(words.back));
  await visit.isIn(words.resources_start, held, { label });
  await expect(kept).toContainText(proposed[0]);

  // A town by its first letters, then the community that is nearest.
  await leave(visit.link(words.to_community));
  held.step = "community";
  await visit.isIn(words.community_start, held, { label });
  const town = townOf(visit.language);
  await visit.write(main.getByLabel(words.town), town.slice(0, 4));
  await leave(visit.link(town));
  label.push(town);
  await expect.poll(() => visit.held).toHaveProperty("place");
  held.place = visit.held.place;
  await visit.holds(held, label);
  await expect(visit.section(words.nearest)).toBeVisible();
  await expect(visit.section(words.lately_nearest)).toContainText(words.last_sign_name);
  const [community] = await visit.cards();
  const nearest = main.getByRole("button", { name: community });
  await visit.press(nearest, "Space");
  await expect(nearest).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => visit.held).toHaveProperty("community");
  held.community = visit.held.community;
  label.push(community);
  await visit.holds(held, label);

  await leave(visit.link(words.to_contribution));
  Object.assign(held, { step: "contribution", ask: "where" });
  await visit.isIn(words.question_where, held, { label });
  // "Not sure" is given until something else is; a choice writes its line, and the button moves on.
  const answer = async (key, value, name, next) => {
    const group = main.getByRole("group", { name: words[`question_${key}`] });
    const radio = group.getByRole("radio", { name, exact: true });
    await expect(group.getByRole("radio", { name: words[`${key}_any`] })).toBeChecked();
    await visit.press(radio, "Space");
    await expect(radio).toBeChecked();
    held[key] = value;
    label.push(name);
    await visit.holds(held, label);
    await leave(main.getByRole("button", { name: words.next, exact: true }));
    held.ask = next;
  };
  await answer("where", "near", words.where_near, "time");
  await visit.isIn(words.question_time, held, { label });
  await answer("time", "project", words.time_project, "skill");
  await visit.isIn(words.question_skill, held, { label });
  for (const skill of [words.skill_code, words.skill_graphics]) {
    await visit.press(main.getByRole("checkbox", { name: skill }), "Space");
    await expect(main.getByRole("checkbox", { name: skill })).toBeChecked();
  }
  held.skill = "code,graphics";
  label.push(expect.stringMatching(new RegExp(`${words.skill_code}.*${words.skill_graphics}`, "i")));
  await visit.holds(held, label);
  await leave(main.getByRole("button", { name: words.see_contributions }));
  delete held.ask;
  await visit.isIn(words.contribution_start, held, { label });

  // Each one says why it is there; the first is opened and chosen.
  const [contribution, ...others] = await visit.cards();
  expect(others.length).toBeGreaterThanOrEqual(2);
  await expect(main.getByText(words.for_join).first()).toBeVisible();
  await leave(visit.link(contribution));
  await expect.poll(() => visit.held).toHaveProperty("open");
  held.open = visit.held.open;
  await visit.isIn(contribution, held, { label });
  await visit.press(main.getByRole("button", { name: words.choose }));
  held.contribution = held.open;
  label.push(contribution);
  await visit.holds(held, label);

  await leave(visit.link(words.to_plan));
  delete held.open;
  held.step = "plan";
  await visit.isIn(words.plan, held, { label });
  traces.push(await visit.trace());
  return { traces, said: { resource: proposed[0], community, contribution } };
}

/** All that was chosen, what to do first, a message, and whom to send it to. */
async function planShows(visit, { resource, community, contribution }) {
  const { words, main } = visit;
  const chosen = visit.section(words.your_choices);
  for (const name of [resource, community, contribution]) {
    await expect(visit.link(name, chosen)).toBeVisible();
  }
  await expect(chosen).toContainText(words.last_sign_name);
  await expect(chosen).toContainText(words.done);
  await hasFirstAction(visit);
  await hasDatedContacts(visit);

  // The message greets the community where one of its own pages is known.
  const own = visit.link(community, visit.section(words.contacts));
  const greeted = (await own.count()) > 0 ? [community] : [];
  const message = main.locator(".message").first();
  for (const part of [...greeted, contribution, resource, words.skill_code.toLowerCase()]) {
    await expect(message).toContainText(part);
  }
  for (const way of [words.copy_message, words.copy_link, words.copy_text, words.print]) {
    await expect(main.getByRole("button", { name: way })).toBeVisible();
  }
}

async function hasFirstAction(visit) {
  const actions = visit.section(visit.words.next_actions).getByRole("listitem");
  expect(await actions.count()).toBeGreaterThanOrEqual(2);
  expect(plain(await actions.first().textContent()).length).toBeGreaterThan(20);
}

async function hasDatedContacts(visit) {
  const contacts = visit.section(visit.words.contacts).getByRole("listitem");
  const told = await contacts.allTextContents();
  expect(told.length).toBeGreaterThanOrEqual(1);
  expect(told.length).toBeLessThanOrEqual(3);
  for (const contact of told) expect(plain(contact)).toMatch(signed(visit.words));
  for (const link of await contacts.getByRole("link").all()) {
    await expect(link).toHaveAttribute("href", /^(https?:\/\/|mailto:)/);
  }
}

/** "Last sign: 2018", or that none is known. */
function signed(words) {
  return new RegExp(`${words.last_sign_name} ?: ?(.*\\b\\d{4}\\b|${words.no_sign.split(/: ?/)[1]})`);
}

/** Every step back shows what was left there, with the focus; forward, and after a reload, too. */
async function historyRestores(visit, traces) {
  const { page } = visit;
  const shows = (trace) => expect.poll(() => visit.trace()).toEqual(trace);
  for (const [at, trace] of [...traces.entries()].slice(0, -1).reverse()) {
    await page.goBack();
    await shows(trace);
    // A change within a room moves nobody.
    if (trace.heading !== traces[at + 1].heading) await expect(visit.h1).toBeFocused();
  }
  for (const trace of traces) {
    await page.reload();
    await started(page);
    await shows(trace);
    if (trace !== traces.at(-1)) await page.goForward();
  }
}

/** Everything answered; the values are those of the published commons. */
const ANSWERED =
  "#step=plan&why=reuse&place=lyon-fr&where=near&time=task&skill=code,content" +
  "&resource=r001,r115&community=aura&contribution=translate";

/** From each line of the label: where it leads, what is done there, and what the address says then. */
const CHANGES = [
  {
    line: "why",
    leads: { step: "welcome" },
    change: (visit) => visit.press(visit.link(visit.words.why_give)),
    then: { step: "resources", why: "give" },
  },
  {
    line: "resource",
    leads: { step: "resources" },
    change: async (visit) => {
      await visit.press(visit.link(/145|\d+/).last());
      await visit.press(visit.main.getByRole("button", { pressed: true }).first(), "Space");
    },
    then: { step: "resources", show: "all", resource: expect.stringMatching(/^r(001|115)$/) },
  },
  {
    line: "place",
    leads: { step: "community" },
    change: (visit) => visit.press(visit.link(visit.words.town_forget)),
    then: { step: "community", place: undefined },
  },
  {
    line: "community",
    leads: { step: "community" },
    change: (visit) => visit.press(visit.main.getByRole("button", { pressed: true }).first(), "Space"),
    then: { step: "community", community: undefined },
  },
  {
    line: "where",
    leads: { step: "contribution", ask: "where" },
    change: (visit) => visit.answer([visit.words.where_remote]),
    then: { step: "contribution", ask: "time", where: "remote" },
  },
  {
    line: "time",
    leads: { step: "contribution", ask: "time" },
    change: (visit) => visit.answer([visit.words.time_any]),
    then: { step: "contribution", ask: "skill", time: undefined },
  },
  {
    line: "skill",
    leads: { step: "contribution", ask: "skill" },
    change: (visit) =>
      visit.press(visit.main.getByRole("checkbox", { name: visit.words.skill_making }), "Space"),
    then: { step: "contribution", ask: "skill", skill: "making,code,content" },
  },
  {
    line: "contribution",
    leads: { step: "contribution" },
    change: async (visit) => {
      const [best] = (await visit.cards()).filter((title) => !/Tradu|Transl/.test(title));
      await visit.press(visit.main.getByRole("button", { name: `${visit.words.choose} ${best}` }));
    },
    then: { step: "contribution", contribution: expect.any(String) },
  },
];

for (const [hand, viewport, room] of [
  ["pointer", PHONE, "plan"],
  ["keyboard", PHONE, "contribution"],
  ["keyboard", LAPTOP, "how"],
]) {
  test.describe(`by ${hand}, ${viewport.width} px wide, from "${room}"`, () => {
    test.use({ viewport });

    test("each answer is changed from the label, and the others stay", async ({ page }) => {
      const visit = new Visit(page, "fr", hand);
      const { step: _, ...answers } = fragmentOf(ANSWERED);
      await visit.open(ANSWERED.replace("step=plan", `step=${room}`));
      for (const [at, { line, leads, change, then }] of CHANGES.entries()) {
        await test.step(line, async () => {
          await follow(page, ANSWERED.replace("step=plan", `step=${room}`));
          await visit.changeFromLabel(at);
          await visit.holds({ ...answers, ...leads });
          if (leads.ask || leads.step !== room) await expect(visit.h1).toBeFocused();
          await change(visit);
          const held = { ...answers, ...then };
          for (const key of Object.keys(held)) if (held[key] === undefined) delete held[key];
          await visit.holds(held);
        });
      }
    });
  });
}

test("finishing after one answer gives a plan with a first action", async ({ page }) => {
  for (const language of LANGUAGES) {
    const visit = new Visit(page, language);
    await visit.open();
    for (const why of ["discover", "reuse", "join", "launch", "give", "care"]) {
      await follow(page, "#step=welcome");
      await visit.press(visit.link(visit.words[`why_${why}`]));
      await visit.isIn(visit.words.resources_start, { step: "resources", why });
      await visit.press(visit.link(visit.words.finish, visit.label));
      await visit.isIn(visit.words.plan, { step: "plan", why });
      await expect(visit.label).toContainText(visit.words[`why_${why}`]);
      await hasFirstAction(visit);
      await hasDatedContacts(visit);
    }
  }
});

test("a plan without any answer still says where to start", async ({ page }) => {
  const visit = new Visit(page, "en");
  await visit.open();
  await visit.press(visit.link(visit.words.finish, visit.label));
  await visit.isIn(visit.words.plan, { step: "plan" });
  await expect(visit.main).toContainText(visit.words.plan_empty);
  await hasFirstAction(visit);
});

test("everything can be browsed without answering", async ({ page }) => {
  const commons = snapshot();
  const visit = new Visit(page, "fr");
  const { words, main } = visit;
  await visit.open();
  await visit.press(visit.link(words.browse));
  await visit.isIn(words.resources_all, { step: "resources", show: "all" });
  await expect(main.getByRole("status")).toContainText(`${commons.resources.length} `);
  const more = main.getByRole("button", { name: words.show_more });
  while (await more.isVisible()) await visit.press(more);
  // Entries of one page share a card.
  const pages = new Set(commons.resources.map(({ url }) => url));
  expect(await visit.cards()).toHaveLength(pages.size);
  for (const { id } of commons.resources) {
    await expect(main.locator(`a[href*="open=${id}&"], a[href$="open=${id}"]`).first(), id).toBeVisible();
  }

  await visit.press(visit.link(words.to_community));
  await visit.isIn(words.community_start, { step: "community" });
  await unfoldAll(visit);
  const communities = await visit.cards();
  for (const { name } of commons.communities) expect(communities).toContain(name);
  for (const { id } of commons.editions) {
    await expect(main.locator(`a[href*="open=${id}"]`).first(), id).toBeVisible();
  }

  await visit.press(visit.link(words.to_contribution));
  await visit.isIn(words.question_where, { step: "contribution", ask: "where" });
  await visit.press(visit.link(words.skip_questions));
  await visit.isIn(words.contribution_start, { step: "contribution" });
  await unfoldAll(visit);
  expect(await visit.cards()).toHaveLength(commons.contributions.length);

  const beside = page.getByRole("contentinfo");
  for (const [room, entries] of [
    ["how", [...commons.rules, ...commons.functions, ...commons.principles].map((it) => it.question ?? it.label)],
    ["lexicon", commons.terms.map((it) => it.term)],
    ["about", [commons.about.publisher, commons.about.mandate, ...commons.about.caveats]],
  ]) {
    await visit.press(visit.link(words[room], beside));
    await visit.isIn(words[room], { step: room });
    await unfold(page);
    const said = plain(await main.textContent());
    for (const entry of entries) expect(said).toContain(plain(entry.fr));
  }
});

/** Opens all that is folded in the room; what is inside is made by then. */
async function unfoldAll(visit) {
  const folded = visit.main.locator("details:not([open]) > summary");
  const unmade = visit.main.locator("details[open]:not(:has(> :not(summary)))");
  while ((await folded.count()) > 0) {
    await visit.press(folded.first());
    await expect(unmade).toHaveCount(0);
  }
}

test("each section of how it works, and each part of the founding text, opens at its heading", async ({ page }) => {
  const visit = new Visit(page, "fr");
  const { words, main } = visit;
  await visit.open("#step=how");
  const sections = main.getByRole("navigation", { name: words.how }).getByRole("link");
  const ids = await sections.evaluateAll((links) => links.map((it) => new URLSearchParams(it.hash.slice(1)).get("open")));
  expect(ids).toEqual(["decide", "belonging", "functions", "founding", "opening", "commons", "findings", "aim", "deciding", "funding", "values", "people"]);
  for (const id of ids) {
    await follow(page, `#step=how&open=${id}`);
    await expect(main.locator(`#${id}`)).toBeFocused();
    await expect(main.locator(`#${id}`)).toBeInViewport();
  }

  // Each of the text's own words is there, in its part, in French whatever the reader's language.
  const quoted = [...snapshot().principles, ...snapshot().functions, ...snapshot().rules].flatMap((it) => it.quotes ?? []);
  await unfold(page);
  const shown = await main.locator('blockquote[lang="fr"]').allTextContents();
  expect(shown.map(plain).sort()).toEqual(quoted.map(({ words }) => plain(`« ${words} »`)).sort());
});

test("what was unfolded in a page stays so on the way to another place in it", async ({ page }) => {
  const visit = new Visit(page, "fr");
  const { words, main } = visit;
  const rules = main.locator("details.rule");
  await visit.open("#step=how&open=commons");
  const folded = rules.filter({ has: page.locator("#commons") });
  await expect(folded).toHaveAttribute("open");
  const other = rules.filter({ hasNot: page.locator("#commons") }).first();
  await visit.press(other.locator("summary").first());
  await follow(page, "#step=how&open=funding");
  await expect(main.locator("#funding")).toBeFocused();
  await expect(page).toHaveTitle(`${words.how_funding} · ${words.guide}`);
  for (const place of [folded, other, rules.filter({ has: page.locator("#funding") })]) {
    await expect(place).toHaveAttribute("open");
    await expect(place.locator("p").first()).toBeVisible();
  }
});

test("the welcome leads to every edition, unfolded, and an edition leads back", async ({ page }) => {
  const visit = new Visit(page, "fr");
  await visit.open();
  await visit.press(visit.link(visit.words.all_editions));
  await visit.isIn(visit.words.community_start, { step: "community", open: "editions" });
  await expect(visit.link(/2011/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: visit.words.dismiss })).toHaveCount(0);
  await visit.press(visit.link(/2011/).first());
  await expect(visit.h1).toContainText("2011");
  await visit.press(visit.link(visit.words.back));
  await visit.holds({ step: "community", open: "editions" });
});

test("showing more leads to the first of what was added", async ({ page }) => {
  const visit = new Visit(page, "fr", "keyboard");
  await visit.open("#step=resources&show=all");
  const before = (await visit.cards()).length;
  await visit.press(visit.main.getByRole("button", { name: visit.words.show_more }));
  await expect.poll(async () => (await visit.cards()).length).toBeGreaterThan(before);
  const added = visit.main.getByRole("heading", { level: 3 }).nth(before);
  await expect(added.getByRole("link")).toBeFocused();
});

test("a search is typed without losing the field, and a reload gives it back", async ({ page }) => {
  const visit = new Visit(page, "fr", "keyboard");
  const { words, main } = visit;
  await visit.open("#step=resources&show=all&why=reuse");
  const field = main.getByRole("searchbox", { name: words.search });
  await visit.write(field, "Jeux vidéo");
  await visit.holds({ step: "resources", why: "reuse", q: "Jeux vidéo", show: "all" });
  await expect(field).toBeFocused();
  const found = await visit.cards();
  expect(found.length).toBeGreaterThan(0);
  await page.reload();
  await started(page);
  await expect(field).toHaveValue("Jeux vidéo");
  expect(await visit.cards()).toEqual(found);

  await visit.press(visit.link(found[0]));
  await expect(visit.h1).toHaveText(found[0]);
  await visit.press(visit.link(words.back));
  await expect(field).toHaveValue("Jeux vidéo");
  expect(await visit.cards()).toEqual(found);
});

test("a filter shows as many as it announces, and nothing found is a way on", async ({ page }) => {
  const visit = new Visit(page, "en", "keyboard");
  const { words, main } = visit;
  await visit.open("#step=resources&show=all");
  await visit.press(main.getByText(words.filters, { exact: true }));
  const licence = main.getByLabel(words.facet_licence);
  const offered = plain(await licence.locator("option").nth(1).textContent());
  await reach(licence);
  await page.keyboard.press("ArrowDown");
  await expect.soft(licence, "the filter keeps the focus").toBeFocused({ timeout: 2_000 });
  const [, count] = offered.match(/\((\d+)\)$/);
  await expect(main.getByRole("status")).toContainText(count);
  await visit.holds({ step: "resources", licence: expect.any(String), show: "all" });

  await visit.write(main.getByRole("searchbox", { name: words.search }), "xyzzyx");
  await expect(main.getByText(words.nothing_found)).toBeVisible();
  expect(await visit.cards()).toEqual([]);
  await visit.press(visit.link(words.clear));
  await visit.holds({ step: "resources", show: "all" });
  expect((await visit.cards()).length).toBeGreaterThan(10);
});

test("what an answer hides is counted, and shown on request", async ({ page }) => {
  const visit = new Visit(page, "en");
  const all = snapshot().contributions.length;
  await visit.open("#step=contribution&where=remote&time=role");
  await unfoldAll(visit);
  expect(await visit.cards()).toHaveLength(all);
  const told = await visit.main.getByText(/^\d+\s.*\bhidden\b/).allTextContents();
  const hidden = told.reduce((sum, line) => sum + parseInt(line), 0);
  // By the time, by the place, and by both: each contribution is counted once.
  expect(told).toHaveLength(3);
  expect(hidden).toBeGreaterThan(0);
  expect(hidden).toBeLessThan(all);
});

for (const viewport of [PHONE, LAPTOP]) {
  for (const [from, to] of [LANGUAGES, LANGUAGES.toReversed()]) {
    test.describe(`${viewport.width} px wide, from ${from} to ${to}`, () => {
      test.use({ viewport });

      test("another language keeps the place, the answers and the focus", async ({ page }) => {
        const visit = new Visit(page, from, "keyboard");
        const rooms = [
          ["#step=welcome", "guide"],
          [ANSWERED, "plan"],
          [ANSWERED.replace("step=plan", "step=contribution&ask=skill"), "question_skill"],
          [ANSWERED.replace("step=plan", "step=resources") + "&q=jeu&show=all", "resources_all"],
        ];
        await visit.open();
        for (const [address, title] of rooms) {
          visit.speak(from);
          await follow(page, address);
          await expect(page.locator("html")).toHaveAttribute("lang", from);
          const { held } = visit;
          const before = await visit.trace();
          const speak = page.getByRole("banner").locator(`a[hreflang="${to}"]`);
          await visit.press(speak);
          visit.speak(to);
          const back = page.getByRole("banner").locator(`a[hreflang="${from}"]`);
          await expect(back, "the switch keeps the focus").toBeFocused();
          await expect(back).toHaveText(words(from).own_name);
          await expect(page.locator("html")).toHaveAttribute("lang", to);
          await visit.isIn(visit.words[title], held, { focused: false });
          const after = await visit.trace();
          expect(after.label).toHaveLength(before.label.length);
          expect(after.chosen).toHaveLength(before.chosen.length);

          await page.reload();
          await started(page);
          await expect(page.locator("html")).toHaveAttribute("lang", to);
          expect(new URL(page.url()).search).toBe(`?lang=${to}`);
          expect(await visit.trace()).toEqual(after);
          await visit.press(back);
          await expect(page.locator("html")).toHaveAttribute("lang", from);
        }
      });
    });
  }
}

test("what is copied is what the plan shows", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const visit = new Visit(page, "fr");
  const { words, main } = visit;
  await visit.open(ANSWERED);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const shown = await main.getByText(/^Bonjour/).textContent();
  await main.getByRole("button", { name: words.copy_message }).click();
  await expect.poll(copied).toBe(shown);
  await main.getByRole("button", { name: words.copy_link }).click();
  await expect.poll(copied).toBe(page.url());
  await main.getByRole("button", { name: words.copy_text }).click();
  await expect.poll(copied).toContain(shown);
  const text = await copied();
  for (const line of (await visit.trace()).label) expect(plain(text)).toContain(line);
  expect(text).toContain(page.url());
});

test("the host hears which files are asked for, and nothing of the visitor", async ({
  page,
  host,
}) => {
  const before = host.log().length;
  const visit = new Visit(page, "fr");
  await visit.open(ANSWERED);
  await page.reload();
  await started(page);
  await follow(page, "#step=resources&q=secret&show=all");
  await page.reload();
  await started(page);
  const log = host.log().slice(before);
  expect(log).toContain("snapshot-");
  for (const told of ["secret", "lyon", "aura", "translate", "r115", "#"]) {
    expect(log).not.toContain(told);
  }
});
