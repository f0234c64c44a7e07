// One visitor's way from the welcome to a message that is ready, by what was drawn for it.

import { snapshot } from "./commons.mjs";
import { expect } from "./guide.mjs";
import { LANGUAGES } from "./words.mjs";

/** The answers to the first question. */
export const WHY = ["discover", "reuse", "join", "launch", "give", "care"];
const WHERE = ["here", "near", "remote", "any"];
const TIME = ["task", "project", "role", "any"];
const SKILLS = ["making", "code", "graphics", "communication", "mediation", "content", "organising"];
const TOWNS = snapshot().communities.map(({ city }) => city);
/** A text of the commons for someone who reads this language, as the guide falls back. */
export const inLanguage = (text, language) =>
  text[language] ?? text[language.split("-")[0]] ?? text[LANGUAGES.find((it) => it in text)];

/** Letters after which the town stands among few. */
const LETTERS = 3;

/** Numbers at random, the same in every run: mulberry32. */
function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  return {
    /** A whole number from 0 up to, and without, this one. */
    below,
    /** One of these. */
    of: (list) => list[below(list.length)],
    /** So many of these, in their order. */
    some(list, many) {
      const left = [...list.keys()];
      const taken = Array.from({ length: many }, () => left.splice(below(left.length), 1)[0]);
      return taken.sort((one, other) => one - other).map((at) => list[at]);
    },
  };
}

/** What is drawn for so many visits: half in French, then half in English. */
export function drawn(visits, seed) {
  return Array.from({ length: visits }, (_, at) => {
    const draw = chance(seed + at);
    const language = LANGUAGES[Math.floor((at * LANGUAGES.length) / visits)];
    return {
      language,
      why: draw.of(WHY),
      kept: draw.some([0, 1, 2], 2),
      // One in four goes on without naming a town.
      town: draw.below(4) > 0 ? inLanguage(draw.of(TOWNS), language) : null,
      where: draw.of(WHERE),
      time: draw.of(TIME),
      skills: draw.some(SKILLS, draw.below(3)),
      contribution: draw.below(3),
    };
  });
}

/** Goes the way; `hands` press and write, as a visit does. */
export async function go(visit, said, hands = visit) {
  const { words, main } = visit;
  const press = (control) => hands.press(control);
  const goOn = () => press(visit.label.getByRole("link", { name: words.next, exact: true }));
  const isAt = (title) => expect(visit.h1).toHaveText(title);

  await press(visit.link(words[`why_${said.why}`]));
  await isAt(words.resources_start);
  // A button changes its name once it is pressed.
  const proposals = main.getByRole("listitem");
  for (const at of said.kept) {
    await press(proposals.nth(at).getByRole("button", { name: words.keep }));
  }
  await goOn();

  await isAt(words.community_start);
  if (said.town) {
    await hands.write(main.getByLabel(words.town), said.town.slice(0, LETTERS));
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
  const choices = main.getByRole("button", { name: words.choose });
  const last = (await choices.count()) - 1;
  await press(choices.nth(Math.min(said.contribution, last)));
  await press(visit.link(words.to_plan).first());

  await isAt(words.plan);
  await press(main.getByRole("button", { name: words.copy_message }));
}
