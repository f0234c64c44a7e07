// The addresses that the guide has written so far, in links, messages and on paper: each opens what it
// opened, under the same title, with the focus where one reads on, and stays in the bar as it was.

import { publish, snapshot } from "./support/commons.mjs";
import { expect, test } from "./support/guide.mjs";
import { ANSWERS } from "./support/rooms.mjs";
import { Visit, follow, fragmentOf, plain } from "./support/visit.mjs";
import { LANGUAGES } from "./support/words.mjs";

const HEAD = "head";
const { resources, communities, editions, contributions, terms, rules, functions } = snapshot();

/** An entry by its id; one that is gone from the commons fails the test. */
function entry(collection, id) {
  const found = collection.find((it) => it.id === id);
  if (!found) throw new Error(`the commons has no ${id}`);
  return found;
}

/** Each table: what the address is, and what heads its page; `title` and `focus` where they differ. */
const TABLES = {
  "the rooms": (words) => [
    ["#step=welcome", words.guide],
    ["#step=resources", words.resources_start],
    ["#step=resources&show=all", words.resources_all],
    ["#step=community", words.community_start],
    ["#step=contribution", words.contribution_start],
    ["#step=plan", words.plan],
    ["#step=how", words.how],
    ["#step=lexicon", words.lexicon],
    ["#step=about", words.about],
  ],

  "the entries": (words, said) => [
    ["#step=resources&open=r001", said(entry(resources, "r001").title)],
    ["#step=resources&open=r115", said(entry(resources, "r115").title)],
    ["#step=resources&open=r115&q=code&licence=stated&show=all", said(entry(resources, "r115").title)],
    ["#step=community&open=aura", entry(communities, "aura").name],
    ["#step=community&open=berlin", entry(communities, "berlin").name],
    ["#step=community&open=be&place=be", entry(communities, "be").name],
    ["#step=community&open=2011-paris", `${said(entry(editions, "2011-paris").city)}, 2011`],
    ["#step=contribution&open=translate", said(entry(contributions, "translate").label)],
    ["#step=contribution&open=ask-licence&resource=r001,r087", said(entry(contributions, "ask-licence").label)],
    ["#step=community&open=editions", words.community_start],
  ],

  "the places of how it works": (words) => [
    ...[
      "decide", "belonging", "functions", "founding", "values", "people",
      "opening", "commons", "findings", "aim", "deciding", "funding",
    ].map((id) => [`#step=how&open=${id}`, words.how, { title: words[`how_${id}`], focus: id }]),
    ...[...rules.slice(0, 2), ...rules.slice(-1), ...functions].map(({ id }) => [
      `#step=how&open=${id}`,
      words.how,
      { focus: id },
    ]),
  ],

  "the words": (words, said) =>
    ["museomix", "do-ocracy", "prototype", "talleresmix"]
      .map((id) => entry(terms, id))
      .map(({ id, term }) => [`#step=lexicon&open=${id}`, words.lexicon, { title: said(term), focus: id }]),

  "the questions": (words) => [
    ["#step=contribution&ask=where", words.question_where],
    ["#step=contribution&ask=time", words.question_time],
    ["#step=contribution&ask=skill", words.question_skill],
    ["#step=contribution&ask=skill&skill=code", words.question_skill],
    [`#step=contribution&ask=time${ANSWERS}`, words.question_time],
  ],

  "the filters": (words) => [
    ...[
      "q=jeu", "kind=method", "activity=making", "reads=en", "period=2014", "licence=stated", "licence=none",
      "kind=prototype&reads=fr&period=2014&licence=none", "q=%22l%27%C3%A9t%C3%A9%22&kind=method", "q=xyzzyx",
    ].map((view) => [`#step=resources&${view}&show=all`, words.resources_all]),
    ["#step=community&reads=en", words.community_start],
    ["#step=community&place=tokyo-jp&reads=de", words.community_start],
  ],

  "the answers": (words) => [
    ...["discover", "reuse", "join", "launch", "give", "care"].map((why) => [
      `#step=resources&why=${why}`,
      words.resources_start,
    ]),
    ...["here", "near", "remote"].map((where) => [
      `#step=contribution&where=${where}&time=task`,
      words.contribution_start,
    ]),
    ...["task", "project", "role"].map((time) => [
      `#step=plan&time=${time}&skill=making,code,graphics,communication,mediation,content,organising`,
      words.plan,
    ]),
    ...["lyon-fr", "londres-gb", "be"].map((place) => [`#step=community&place=${place}`, words.community_start]),
    ["#why=join&step=resources", words.resources_start],
    ...["welcome", "how", "lexicon", "about"].map((room) => [
      `#step=${room}${ANSWERS}`,
      room === "welcome" ? words.guide : words[room],
    ]),
    [`#step=plan${ANSWERS}`, words.plan],
  ],
};

/** What an address opens, read at once; runs within the page. */
function read() {
  const notice = [...document.querySelectorAll("[role=status]")].find((it) => it.querySelector("button.plain"));
  return {
    h1: document.querySelector("#app h1").textContent,
    title: document.title,
    focus: document.activeElement.id,
    told: notice?.textContent ?? "",
    left: location.hash,
  };
}

async function opens(visit, address) {
  await follow(visit.page, address);
  const { h1, left, ...others } = await visit.page.evaluate(read);
  return { ...others, h1: plain(h1), left: fragmentOf(left) };
}

for (const language of LANGUAGES) {
  for (const [name, table] of Object.entries(TABLES)) {
    test(`${name} are where they were, in ${language}`, async ({ page }) => {
      const visit = new Visit(page, language);
      const { guide } = visit.words;
      await visit.open("#step=about&why=care");
      const rows = table(visit.words, (text) => text[language] ?? Object.values(text)[0]);
      expect(rows.length).toBeGreaterThan(3);
      for (const [address, h1, { title = h1, focus = HEAD } = {}] of rows) {
        expect.soft(await opens(visit, address), address).toEqual({
          h1: plain(h1),
          title: title === guide ? guide : `${title} · ${guide}`,
          focus,
          told: "",
          left: fragmentOf(address),
        });
      }
    });
  }
}

test("an id that has moved is followed, and one that is gone is told", async ({ page }) => {
  const commons = snapshot();
  const on = commons.about.published;
  const moved = [
    ["old-resource", "resource", "r115"],
    ["old-community", "community", "aura"],
    ["old-edition", "edition", "2011-paris"],
    ["old-contribution", "contribution", "translate"],
  ];
  commons.tombstones.push(
    ...moved.map(([id, collection, to]) => ({ id, changed: 1, collection, reason: "moved", to, on })),
    { id: "closed", changed: 1, collection: "resource", reason: "closed", on },
  );
  await publish(page, commons);
  const visit = new Visit(page, "fr");
  const { words } = visit;
  await visit.open("#step=about");
  const rows = [
    ["#step=resources&open=old-resource", "#step=resources&open=r115", entry(resources, "r115").title.fr],
    ["#step=community&open=old-community", "#step=community&open=aura", entry(communities, "aura").name],
    ["#step=community&open=old-edition", "#step=community&open=2011-paris", `${entry(editions, "2011-paris").city.fr}, 2011`],
    ["#step=contribution&open=old-contribution", "#step=contribution&open=translate", entry(contributions, "translate").label.fr],
    [
      "#step=plan&resource=old-resource,r001&community=old-community&contribution=old-contribution",
      "#step=plan&resource=r115,r001&community=aura&contribution=translate",
      words.plan,
    ],
    ["#step=resources&open=closed", "#step=resources", words.resources_start],
    ["#step=plan&resource=closed,r001", "#step=plan&resource=r001", words.plan],
    // What another collection has lost is no entry of this room either.
    ["#step=lexicon&open=protos", "#step=lexicon", words.lexicon],
  ];
  for (const [address, left, h1] of rows) {
    const found = await opens(visit, address);
    expect.soft(found, address).toMatchObject({ h1: plain(h1), left: fragmentOf(left), focus: HEAD });
    expect.soft(found.told, address).not.toBe("");
  }
});
