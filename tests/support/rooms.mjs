// Every room and state of the guide, by its address; ids are those of the published commons.

/** Everything answered, for the states that depend on answers. */
export const ANSWERS =
  "&why=reuse&place=lyon-fr&where=near&time=task&skill=code,content" +
  "&resource=r001,r115&community=aura&contribution=translate";

export const ROOMS = [
  ["the welcome", "#step=welcome"],
  ["the three proposals", "#step=resources&why=join"],
  ["all resources", "#step=resources&show=all&reads=fr"],
  ["nothing found", "#step=resources&q=xyzzyx&show=all"],
  ["a resource", "#step=resources&open=r115"],
  ["the communities", "#step=community"],
  ["the ladder of a town", "#step=community&place=lyon-fr"],
  ["the ladder of a town of the gazetteer", "#step=community&place=londres-gb"],
  ["the ladder of a country", "#step=community&place=be"],
  ["the ladder at an edition", "#step=community&place=lille-fr&where=here"],
  ["a community", "#step=community&open=aura"],
  ["an edition", "#step=community&open=2011-paris"],
  ["the question of the place", "#step=contribution&ask=where"],
  ["the question of the time", "#step=contribution&ask=time"],
  ["the question of the skills", "#step=contribution&ask=skill&skill=code"],
  ["the contributions", "#step=contribution&where=remote&time=task&skill=code"],
  ["a contribution", "#step=contribution&open=translate&contribution=translate"],
  ["a task about many entries", "#step=contribution&open=ask-licence&resource=r001,r087"],
  ["the empty plan", "#step=plan"],
  ["the full plan", `#step=plan${ANSWERS}`],
  ["how it works", "#step=how"],
  ["a part of the founding text", "#step=how&open=deciding"],
  ["the lexicon", "#step=lexicon"],
  ["about", "#step=about"],
  ["a notice", "#step=about&why=money"],
];
