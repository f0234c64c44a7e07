// The walk as it is heard: found and pressed by roles and names of the accessibility tree alone.

import { snapshot } from "./support/commons.mjs";
import { expect, test } from "./support/guide.mjs";
import { PHONE, Visit, follow, plain } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

/** Controls that have no name, as the tree spells them. */
const NAMELESS = /^\s*- (link|button|checkbox|radio|textbox|searchbox|combobox|img)(?! ")/m;
/** A town that its first three letters tell from all others. */
const TOWN = { fr: "Lyon", en: "Bordeaux" };

/** A visitor who has the tree, and no picture. */
class Listener {
  constructor(page, language) {
    this.page = page;
    this.visit = new Visit(page, language);
    this.words = this.visit.words;
    this.main = page.getByRole("main");
    this.label = page.getByRole("complementary", { name: this.words.label });
  }

  /** One step: what it is called, and that nothing in it is without a name. */
  async hears(title) {
    const heading = this.page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveCount(1);
    await expect(heading).toHaveAccessibleName(title);
    await expect(heading, "the place is told by the focus").toBeFocused();
    const tree = await this.page.locator("body").ariaSnapshot();
    expect(tree).toMatch(/^- banner/m);
    expect(tree).toMatch(/^\s*- main/m);
    expect(tree).toMatch(/^\s*- contentinfo/m);
    expect(tree).not.toMatch(NAMELESS);
  }

  link(name, within = this.main) {
    return within.getByRole("link", { name });
  }

  /** As a reader of screens presses what it has found. */
  async press(control, key = "Enter") {
    await control.press(key);
  }

  /** The question is the name of the group that holds its boxes, and of nothing else. */
  async isAsked(question) {
    await this.hears(question);
    const boxes = this.main.getByRole("checkbox").or(this.main.getByRole("radio"));
      const group = this.main.getByRole("group", { name: question, exact: true });
    await expect(group).toHaveCount(1);
    const within = group.getByRole("checkbox").or(group.getByRole("radio"));
    await expect(within).toHaveCount(await boxes.count());
  }

  /** What is announced, by a region that was there before there was something to say. */
  async announces(change, what) {
    const region = this.main.getByRole("status").first();
    const before = await region.elementHandle();
    await change();
    await expect(region).toHaveText(what);
    expect(await before.evaluate((it) => it.isConnected), "the region that spoke is the same").toBe(true);
    expect(plain(await this.main.ariaSnapshot())).toMatch(/- status: \S/);
  }
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ viewport: PHONE });

    test("the walk is told, from the welcome to the plan", async ({ page }) => {
      const heard = new Listener(page, language);
      const { words, main, label } = heard;
      await heard.visit.open();
      await expect(page.getByRole("heading", { level: 1 })).toHaveAccessibleName(words.guide);
      await heard.press(heard.link(words.why_reuse));

      await heard.hears(words.resources_start);
      const proposal = main.getByRole("heading", { level: 3 }).first();
      const title = plain(await proposal.innerText());
      const keep = main.getByRole("button", { name: `${words.keep} ${title}` });
      await heard.press(keep);
      const kept = main.getByRole("button", { name: `${words.kept} ${title}`, pressed: true });
      await expect(kept).toBeFocused();

      await heard.press(heard.link(words.next, label));
      await heard.hears(words.community_start);
      const field = main.getByRole("textbox", { name: words.town });
      await expect(field).toHaveAccessibleDescription(words.town_hint);
      await heard.announces(() => field.pressSequentially(TOWN[language].slice(0, 3)), /^[1-9]\d*\s/);
      await heard.press(heard.link(TOWN[language]).first());
      await expect(main.getByRole("heading", { level: 2, name: words.nearest, exact: true })).toBeVisible();
      const nearest = main.getByRole("heading", { level: 3 }).first();
      const community = plain(await nearest.innerText());
      await heard.press(main.getByRole("button", { name: `${words.choose} ${community}` }).first());
      await expect(main.getByRole("button", { name: community, pressed: true }).first()).toBeVisible();

      await heard.press(heard.link(words.next, label));
      const act = (control) => heard.press(control);
      const tick = async (control) => {
        const isBox = await control.evaluate((it) => it.matches("input"));
        await heard.press(control, isBox ? "Space" : "Enter");
      };
      await heard.isAsked(words.question_where);
      await heard.visit.answer([words.where_near], tick);
      await heard.isAsked(words.question_time);
      await heard.visit.answer([words.time_task], tick);
      await heard.isAsked(words.question_skill);
      await heard.visit.answer([words.skill_code, words.skill_graphics], tick);

      await heard.hears(words.contribution_start);
      const card = main.getByRole("heading", { level: 3 }).getByRole("link").first();
      const contribution = plain(await card.innerText());
      await act(card);
      await heard.hears(contribution);
      await act(main.getByRole("button", { name: `${words.choose} ${contribution}` }));
      await expect(main.getByRole("button", { name: contribution, pressed: true })).toBeFocused();
      await act(heard.link(words.to_plan));

      await heard.hears(words.plan);
      const tree = plain(await main.ariaSnapshot());
      for (const part of [title, community, contribution, words.next_actions, words.message]) {
        expect(tree, part).toContain(plain(part));
      }
    });

    test("how many are found is announced, as one types and as one filters", async ({ page }) => {
      const heard = new Listener(page, language);
      const { words, main } = heard;
      await heard.visit.open("#step=resources&show=all");
      const field = main.getByRole("searchbox", { name: words.search });
      await expect(field).toHaveAccessibleDescription(words.search_hint);
      const all = snapshot().resources.length;
      await expect(main.getByRole("status").first()).toHaveText(new RegExp(`^${all}\\s`));
      const fewer = new RegExp(`^(?!${all}\\b)[1-9]\\d*\\s`);
      await heard.announces(() => field.pressSequentially("hackathon"), fewer);
      await heard.announces(() => field.pressSequentially("xyzzyx"), /^0\s/);
      await heard.announces(() => field.fill(""), new RegExp(`^${all}\\s`));

      await main.getByText(words.filters, { exact: true }).press("Enter");
      const filter = main.getByRole("combobox", { name: words.facet_licence });
      const stated = filter.getByRole("option", { name: words.licence_stated });
      const [, many] = (await stated.innerText()).match(/\((\d+)\)$/);
      const value = await stated.getAttribute("value");
      await heard.announces(() => filter.selectOption(value), new RegExp(`^${many}\\s`));
    });

    test("a text in another language than the page's says which", async ({ page }) => {
      const visit = new Visit(page, language);
      await visit.open();
      const own = snapshot().resources.filter(({ title }) => !(language in title));
      expect(own.length).toBeGreaterThan(0);
      for (const { id, title } of own) {
        await follow(page, `#step=resources&open=${id}`);
        const cite = visit.h1.locator("cite");
        await expect(cite).toHaveAttribute("lang", Object.keys(title)[0]);
      }
      // The label of the other language, in that language.
      const other = LANGUAGES.find((it) => it !== language);
      const switched = page.getByRole("banner").locator(`[lang="${other}"]`);
      await expect(switched).toHaveAttribute("hreflang", other);
    });
  });
}
