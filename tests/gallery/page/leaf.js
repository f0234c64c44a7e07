// Leafs through the pictures. What is shown stands in the fragment, so that a picture can be linked.

const SHOTS = window.SHOTS;
const FACETS = { size: "Size", scheme: "Colours", language: "Language", part: "Part" };
const KEYS = { s: "size", c: "scheme", l: "language", p: "part" };

const rooms = [...new Set(SHOTS.map(({ room }) => room))];
const place = (id) => document.getElementById(id);

const shown = { ...SHOTS[0], all: "" };
delete shown.files;

function read() {
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) shown[key] = value;
}

function go(change) {
  Object.assign(shown, change);
  const { room, size, scheme, language, part, all } = shown;
  location.hash = new URLSearchParams({ room, size, scheme, language, part, all });
}

/** The picture of this room that has most in common with what is asked for. */
function nearest() {
  const keys = Object.keys(FACETS);
  const likeness = (shot) =>
    keys.reduce((sum, key, at) => sum + (shot[key] === shown[key] ? 2 ** (keys.length - at) : 0), 0);
  const own = SHOTS.filter(({ room }) => room === shown.room);
  return own.reduce((best, shot) => (likeness(shot) > likeness(best) ? shot : best));
}

function pictures() {
  const matches = (keys) => SHOTS.filter((shot) => keys.every((key) => shot[key] === shown[key]));
  if (shown.all === "room") return matches(["room", "part"]);
  if (shown.all === "size") return matches(["size", "scheme", "language", "part"]);
  return [nearest()];
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function figure({ room, size, scheme, language, part, width, files }) {
  const name = [room, size, scheme, language, part].join(" · ");
  const images = files.map((file) => {
    const image = element("img", { src: file, alt: name, loading: "lazy" });
    image.style.setProperty("--own", `${width}px`);
    return element("a", { href: file }, image);
  });
  return element("figure", {}, element("figcaption", { textContent: name }), ...images);
}

function choice(facet) {
  const values = [...new Set(SHOTS.filter(({ room }) => room === shown.room).map((it) => it[facet]))];
  const select = element("select", { onchange: (event) => go({ [facet]: event.target.value }) });
  const current = nearest()[facet];
  for (const value of values) {
    select.append(element("option", { value, textContent: value, selected: value === current }));
  }
  return element("label", {}, `${FACETS[facet]} `, select);
}

function draw() {
  read();
  if (!rooms.includes(shown.room)) shown.room = rooms[0];
  place("rooms").replaceChildren(
    ...rooms.map((room) => {
      const link = element("a", { href: "", textContent: room });
      link.onclick = (event) => {
        event.preventDefault();
        go({ room, all: shown.all === "size" ? "" : shown.all });
      };
      if (room === shown.room) link.setAttribute("aria-current", "true");
      return link;
    }),
  );
  place("rooms").querySelector("[aria-current]").scrollIntoView({ block: "nearest" });
  place("chosen").replaceChildren(...Object.keys(FACETS).map(choice));
  const found = pictures();
  place("shown").className = shown.all ? "many" : "";
  place("shown").replaceChildren(...found.map(figure));
  place("shown").scrollTo(0, 0);
  document.title = `${shown.room} · gallery`;
}

/** The value after the one that is shown, among those that this room has. */
function next(facet) {
  const values = [...new Set(SHOTS.filter(({ room }) => room === shown.room).map((it) => it[facet]))];
  return values[(values.indexOf(nearest()[facet]) + 1) % values.length];
}

addEventListener("keydown", (event) => {
  if (event.target.matches("select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const facet = KEYS[event.key];
  if (step) {
    const at = rooms.indexOf(shown.room) + step;
    go({ room: rooms[(at + rooms.length) % rooms.length] });
  } else if (facet) go({ [facet]: next(facet) });
  else if (event.key === "a") go({ all: shown.all === "room" ? "" : "room" });
  else if (event.key === "z") go({ all: shown.all === "size" ? "" : "size" });
  else return;
  event.preventDefault();
});
addEventListener("hashchange", draw);
draw();
