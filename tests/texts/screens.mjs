// Which screens an address alone leads to: every room, every entry, every answer. Ids are those of
// the commons that the site under the dump publishes.

import { ANSWERS, ROOMS } from "../support/rooms.mjs";

const WHY = ["discover", "reuse", "join", "launch", "give", "care"];
const WHERE = ["here", "near", "remote"];
const TIME = ["task", "project", "role"];
const SKILLS = ["making", "code", "graphics", "communication", "mediation", "content", "organising"];
const QUESTIONS = ["where", "time", "skill"];
const SECTIONS = [
  "decide", "belonging", "functions", "founding", "values", "people",
  "opening", "commons", "findings", "aim", "deciding", "funding",
];

/** Towns of the commons and of the gazetteer, and countries with and without a community. */
const PLACES = [
  "lyon-fr", "paris-fr", "lille-fr", "montreal-ca", "geneve-ch", "londres-gb", "berlin-de", "bruxelles-be",
  "tokyo-jp", "new-york-us", "dakar-sn", "sydney-au", "fr", "be", "ch", "jp", "br",
];

const SEARCHES = [
  "jeu", "game", "budget", "arduino", "lumière", "light", "muzeum", "code source", "son lumiere enfants",
  "r115", "xyzzyx", "“", "3d", "kit du", "méthode prototype budget musee", "<b>", "  ",
];

/** Addresses of which something is dropped, moved or told. */
const TOLD = [
  "#step=gallery&why=join", "#step=PLAN", "#step=plan&why=money&where=near", "#step=plan&skill=code,juggling,making",
  "#step=plan&age=12&name=Ada", "#welcome", "#/plan?x=1", "#step=contribution&ask=favourite&time=task",
  "#step=resources&open=r999", "#step=plan&resource=r001,r999&community=atlantis&contribution=juggle&place=ys-fr",
  "#step=how&open=nowhere", "#step=lexicon&open=nowhere", "#step=resources&open=../../x",
  "#step=resources&period=never&licence=perhaps&show=none", "#step=resources&kind=no-such-kind&show=all",
  "#step=plan&why=%zz%", `#step=plan&q=${"x".repeat(5000)}`, `#step=resources&q=${"é".repeat(150)}&show=all`,
  `#step=plan${"&why=join".repeat(200)}`, `#step=plan&resource=${Array(300).fill("r999").join(",")}`,
];

const screen = (state) => (address) => ({ address, state });
const brief = (state) => (address) => ({ address, state, brief: true });

/** Every screen that is read by its address, in the order of the dump. */
export function screens(commons) {
  const open = (room, entries) => entries.map(({ id }) => `#step=${room}&open=${id}`);
  const { resources, communities, editions, contributions, terms, rules, functions, tombstones } = commons;
  const pages = {
    resource: open("resources", resources),
    community: open("community", communities),
    edition: open("community", editions),
    contribution: open("contribution", contributions),
  };
  return [
    ...ROOMS.map(([state, address]) => ({ address, state, dressed: true })),
    ...Object.entries(pages).flatMap(([kind, addresses]) => addresses.map(screen(`a page: ${kind}`))),
    ...[["r001", "resources"], ["aura", "community"], ["translate", "contribution"]].map(([id, room]) => ({
      address: `#step=${room}&open=${id}${ANSWERS}`,
      state: "a page, with everything answered",
    })),
    ...SECTIONS.map((id) => `#step=how&open=${id}`).map(brief("a section of how it works")),
    ...open("how", [...rules, ...functions]).map(brief("a rule or a function")),
    ...open("lexicon", terms).map(brief("a word")),
    screen("all editions, unfolded")("#step=community&open=editions"),
    ...answered(),
    ...ladders(),
    ...plans(commons),
    ...SEARCHES.map((word) => `#step=resources&q=${encodeURIComponent(word)}&show=all`).map(screen("a search")),
    ...TOLD.map(screen("something is told of the address")),
    ...["resources", "how"].flatMap((room) => open(room, tombstones)).map(screen("an id that is gone")),
    ...papers(),
  ];
}

/** Every answer, where it changes what is shown. */
function answered() {
  const whys = WHY.flatMap((why) =>
    ["resources", "community", "contribution", "plan"].map((room) => `#step=${room}&why=${why}`),
  );
  const questions = QUESTIONS.flatMap((question) => [
    `#step=contribution&ask=${question}`,
    `#step=contribution&ask=${question}${ANSWERS}`,
  ]);
  const lists = [undefined, ...WHERE].flatMap((where) =>
    [undefined, ...TIME].map((time) => `#step=contribution${pair("where", where)}${pair("time", time)}`),
  );
  const skills = [...SKILLS, "making,organising"].map((skill) => `#step=contribution&skill=${skill}`);
  const mixed = WHY.map((why) => `#step=contribution&why=${why}&where=near&time=project&skill=code`);
  return [
    ...whys.map(screen("an answer to why")),
    ...questions.map(screen("a question")),
    ...lists.map(screen("contributions by place and time")),
    ...skills.map(screen("contributions by skill")),
    ...mixed.map(screen("contributions by every answer")),
  ];
}

const pair = (key, value) => (value ? `&${key}=${value}` : "");

function ladders() {
  const named = PLACES.map((place) => `#step=community&place=${place}`);
  const rungs = ["fr", "en", "de", "es", "it", "pt"].map((tag) => `#step=community&place=tokyo-jp&reads=${tag}`);
  const here = ["lyon-fr", "dakar-sn"].map((place) => `#step=community&place=${place}&where=here&community=aura`);
  return [...named, ...rungs, ...here].map(screen("the ladder"));
}

/** The plan for every choice that it speaks of. */
function plans({ communities, contributions }) {
  const own = communities.map(({ id }) => `#step=plan&why=join&community=${id}`);
  const tasks = contributions.map(({ id }) => `#step=plan&contribution=${id}`);
  const whole = WHY.map((why) => `#step=plan&why=${why}&place=lyon-fr&community=aura&resource=r001`);
  const place = WHERE.map((where) => `#step=plan&why=join&where=${where}&time=task&contribution=translate`);
  const kept = ["r001", "r001,r115", "r001,r002,r003,r004"].map((ids) => `#step=plan&resource=${ids}`);
  const far = ["londres-gb", "be"].map((place) => `#step=plan&place=${place}&skill=code,making`);
  return [...own, ...tasks, ...whole, ...place, ...kept, ...far].map(screen("a plan"));
}

function papers() {
  const pages = [
    "#step=plan", `#step=plan${ANSWERS}`, "#step=resources&open=r115", "#step=community&open=aura",
    "#step=community&open=2011-paris", "#step=contribution&open=translate", "#step=how", "#step=welcome",
    "#step=lexicon", "#step=resources&show=all", `#step=contribution${ANSWERS}`,
  ];
  return pages.map((address) => ({ address, state: "on paper", onPaper: true, dressed: true }));
}
