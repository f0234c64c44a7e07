// Whether a newcomer succeeds: in time, and with nothing said that time has made untrue.

import { expect, test } from "./support/guide.mjs";
import {
  Reading,
  SECONDS_A_LETTER,
  SECONDS_A_TAP,
  WORDS_A_MINUTE,
  chance,
  quantile,
} from "./support/reading.mjs";
import { snapshot } from "./support/commons.mjs";
import { PHONE, Visit } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

const WHY = ["discover", "reuse", "join", "launch", "give", "care"];
const WHERE = ["here", "near", "remote", "any"];
const TIME = ["task", "project", "role", "any"];
const SKILLS = ["making", "code", "graphics", "communication", "mediation", "content", "organising"];
const TOWNS = [...new Set(snapshot().communities.map(({ city }) => city.fr ?? city.en))];
/** Letters after which the town stands among few. */
const LETTERS = 3;

test.describe("a newcomer's time", () => {
  test.use({ viewport: PHONE });

  const VISITS = 40;
  const SEED = 20261125;
  const MOST_SECONDS = 180;
  const MOST_SECONDS_TO_FINISH = 60;
  const SHARE = 0.9;

  /** What is drawn for one visit, from the welcome to a message that is ready. */
  function drawn(at) {
    const draw = chance(SEED + at);
    return {
      language: LANGUAGES[at % 2],
      why: draw.of(WHY),
      kept: draw.some([0, 1, 2], 2),
      // One in four goes on without naming a town.
      town: draw.below(4) > 0 ? draw.of(TOWNS) : null,
      where: draw.of(WHERE),
      time: draw.of(TIME),
      skills: draw.some(SKILLS, draw.below(3)),
      contribution: draw.below(3),
    };
  }

  async function visited(page, said) {
    const visit = new Visit(page, said.language);
    const { words, main } = visit;
    const reading = new Reading(visit);
    const press = (control) => reading.press(control);
    const goOn = () => press(visit.label.getByRole("link", { name: words.next, exact: true }));
    const isAt = (title) => expect(visit.h1).toHaveText(title);

    await visit.open();
    await press(visit.link(words[`why_${said.why}`]));
    await isAt(words.resources_start);
    for (const at of said.kept) await press(main.getByRole("button", { name: words.keep }).nth(at));
    await goOn();

    await isAt(words.community_start);
    if (said.town) {
      await reading.write(main.getByLabel(words.town), said.town.slice(0, LETTERS));
      await press(visit.link(said.town).first());
      await expect(visit.section(words.nearest)).toBeVisible();
    }
    await press(main.getByRole("button", { name: words.choose }).first());
    await goOn();

    await isAt(words.question_where);
    await visit.answer([words[`where_${said.where}`]], press);
    await isAt(words.question_time);
    await visit.answer([words[`time_${said.time}`]], press);
    await isAt(words.question_skill);
    await visit.answer(said.skills.map((skill) => words[`skill_${skill}`]), press);

    await isAt(words.contribution_start);
    const cards = main.getByRole("heading", { level: 3 }).getByRole("link");
    const last = (await cards.count()) - 1;
    await press(cards.nth(Math.min(said.contribution, last)));
    await press(main.getByRole("button", { name: words.choose_this }));
    await press(visit.link(words.to_plan));

    await isAt(words.plan);
    await press(main.getByRole("button", { name: words.copy_message }));
    return reading;
  }

  test(`${VISITS} visits drawn at random: nine in ten take at most ${MOST_SECONDS} s`, async ({ page }) => {
    test.setTimeout(240_000);
    const readings = [];
    for (let at = 0; at < VISITS; at += 1) readings.push(await visited(page, drawn(at)));

    const seconds = readings.map((reading) => reading.seconds);
    const told = (of) => ["median", "90 %", "worst"].map((name, at) =>
      `${name} ${Math.round(quantile(of, [0.5, SHARE, 1][at]))}`).join(", ");
    console.log(`a visit, in seconds: ${told(seconds)}`);
    for (const language of LANGUAGES) {
      const own = seconds.filter((_, at) => drawn(at).language === language);
      console.log(`  in ${language}: ${told(own)}`);
    }
    console.log(`  words: ${told(readings.map(({ words }) => words))}`);
    console.log(`  taps: ${told(readings.map(({ taps }) => taps))}`);
    for (const [at, step] of ["welcome", "resources", "community"].entries()) {
      console.log(`  words, ${step}: ${told(readings.map(({ screens }) => screens[at].words))}`);
    }
    const from = (end) => readings.map(({ screens }) => screens.at(end).words);
    const questions = readings.map(({ screens }) =>
      screens.slice(3, -3).reduce((sum, { words }) => sum + words, 0));
    console.log(`  words, three questions: ${told(questions)}`);
    console.log(`  words, list of contributions: ${told(from(-3))}`);
    console.log(`  words, one contribution: ${told(from(-2))}`);
    console.log(`  words, plan: ${told(from(-1))}`);
    expect(quantile(seconds, SHARE)).toBeLessThanOrEqual(MOST_SECONDS);
  });

  test(`one answer, then "finish here": at most ${MOST_SECONDS_TO_FINISH} s to the first thing to do`, async ({ page }) => {
    const took = [];
    for (const language of LANGUAGES) {
      for (const why of WHY) {
        const visit = new Visit(page, language);
        const { words } = visit;
        const reading = new Reading(visit);
        await visit.open();
        await reading.press(visit.link(words[`why_${why}`]));
        await expect(visit.h1).toHaveText(words.resources_start);
        await reading.press(visit.label.getByRole("link", { name: words.finish }));
        await expect(visit.h1).toHaveText(words.plan);
        await reading.to(visit.section(words.next_actions).getByRole("listitem").first());
        const screens = reading.screens.map(({ words }) => words).join(" + ");
        console.log(`${language} ${why}: ${reading.seconds.toFixed(1)} s, ${screens} words`);
        took.push(reading.seconds);
      }
    }
    expect(Math.max(...took)).toBeLessThanOrEqual(MOST_SECONDS_TO_FINISH);
  });
});
