// The offline worker: it keeps the files of one build of the site, each checked against its hash,
// and answers with them when there is no network. The commons itself is kept by the app; the worker
// only holds the seed, the snapshot that was current when this build was made.
//
// A build is kept whole or not at all, so that a page never gets files of two builds. A newer build
// waits until someone agrees to it (the message "take"). Other sites may share the origin, so only
// caches that bear this guide's name are ever read or deleted.
//
// `cargo xtask stamp` writes the line below. `build` names the list and this script; `files` are
// needed; `extras` are good to have, but a host may not have them: the seed, which gives way to newer
// snapshots, and 404.html, which some hosts answer under another name.

const PUBLISHED = { build: "", files: {}, extras: {} };

// The rule for the name of whatever is kept on the device: `museomix-guide:` and the path of the site,
// then, of a cache, the build. offline.js and sw-withdraw.js follow it too.
const SCOPE = new URL(self.registration.scope);
const OWN = `museomix-guide:${SCOPE.pathname}:`;
const CACHE = OWN + PUBLISHED.build;

// Within a cache: that its build was put in use, after how many others. It is no file of the site,
// so it is never an answer.
const TURN = new URL("turn", SCOPE).href;

// Every file that may be kept, with its hash.
const FILES = new Map(Object.entries({ ...PUBLISHED.files, ...PUBLISHED.extras }));

const addressOf = (path) => new URL(path, SCOPE).href;
const hasHashedName = (path) => /-[0-9a-f]{16,}\.[a-z0-9]+$/.test(path);

// Looks in one cache alone, and makes none that is not there.
const findIn = (cacheName, path) => caches.match(addressOf(path), { cacheName });

async function ownCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OWN));
}

// 0 for a build that was never in use: it waits, or was never whole.
async function turnOf(cacheName) {
  const mark = await caches.match(TURN, { cacheName });
  return mark ? Number(await mark.text()) : 0;
}

// ---- Keeping a build ----------------------------------------------------------------------

async function isRight(bytes, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

// The file as this device has it already, in whatever build.
async function kept(path, hash) {
  for (const name of await ownCaches()) {
    const found = await findIn(name, path);
    if (found && (await isRight(await found.clone().arrayBuffer(), hash))) return found;
  }
  return null;
}

async function fetched(path, hash) {
  // Some hosts answer for index.html with a redirect to its folder.
  const address = path === "index.html" ? SCOPE.href : addressOf(path);
  // What the browser has under a name that says its content may still have come wrong.
  for (const cache of hasHashedName(path) ? ["default", "reload"] : ["no-cache"]) {
    const response = await fetch(address, { cache, redirect: "error", priority: "low" });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    // What was checked is what is kept.
    if (await isRight(bytes, hash)) return new Response(bytes, { headers: response.headers });
  }
  throw new Error(`${path}: not the file of build ${PUBLISHED.build}`);
}

// A few at a time: the page may still be waiting for its own.
const AT_ONCE = 4;

async function keepBuild() {
  const cache = await caches.open(CACHE);
  const keep = async ([path, hash]) => {
    const file = (await kept(path, hash)) || (await fetched(path, hash));
    await cache.put(addressOf(path), file);
  };
  const left = Object.entries(PUBLISHED.files);
  const work = async () => {
    while (left.length > 0) await keep(left.shift());
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    left.length = 0;
    // A build that was in use before, and is published again, may still serve an open tab.
    if ((await turnOf(CACHE)) === 0) await caches.delete(CACHE);
    throw error;
  }
  await Promise.allSettled(Object.entries(PUBLISHED.extras).map(keep));
}

// An open tab of the build before still asks for the files that it loads late. Whatever else there
// is goes: older builds, and halves that a closed browser has left.
async function sweep() {
  const others = [];
  for (const name of await ownCaches()) {
    if (name !== CACHE) others.push({ name, turn: await turnOf(name) });
  }
  others.sort((one, other) => other.turn - one.turn);
  if (others[0]?.turn > 0) others.shift();
  // One that was never in use may be on its way.
  const gone = others.filter(({ turn }) => turn > 0 || !self.registration.installing);
  for (const { name } of gone) await caches.delete(name);
}

// Puts this build in use, in every tab: so a first visit can already go on without a network.
async function takeTurn() {
  const turns = await Promise.all((await ownCaches()).map(turnOf));
  await (await caches.open(CACHE)).put(TURN, new Response(String(Math.max(0, ...turns) + 1)));
  await self.clients.claim();
}

// For a build in use that the browser, or a reset, has emptied. Where it fails, perhaps because the
// host has a newer one by now, the guide comes from the network.
const keepAgain = () => keepBuild().then(takeTurn).catch(() => {});

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(sweep().then(takeTurn)));
self.addEventListener("message", (event) => {
  if (event.data?.type === "take") event.waitUntil(self.skipWaiting());
  if (event.data?.type === "keep") event.waitUntil(keepAgain());
});

// ---- Answering ----------------------------------------------------------------------------

// From this build; a name made from its content may come from the one before too.
async function own(path) {
  const names = hasHashedName(path) ? [CACHE, ...(await ownCaches())] : [CACHE];
  for (const name of names) {
    const found = await findIn(name, path);
    if (found) return found;
  }
  return null;
}

// What there is when a browser has taken the files away and left the worker, and nothing answers.
const GONE = `<!doctype html><html lang="{{ locales[0].tag }}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ locales[0].guide | e }}</title>
{% for l in locales %}
<div lang="{{ l.tag }}" dir="{{ l.direction }}"><h1>{{ l.page_gone | e }}</h1>
<p>{{ l.page_gone_text | e }}</p></div>
{% endfor %}
</html>`;

const gone = () =>
  new Response(GONE, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });

async function page(event) {
  const found = await own("index.html");
  // Whoever asks for a reset may have it from the network: what is kept may be what is broken.
  if (found && !new URL(event.request.url).searchParams.has("reset")) return found;
  // A browser may empty a cache and leave its worker.
  if (!found) event.waitUntil(keepAgain());
  return fetch(event.request).catch(() => found || gone());
}

// Without a network the pointer to the commons is an answer without a body: a failed request would be
// an error in the console of each visit.
const pointer = (request) => fetch(request).catch(() => new Response(null, { status: 204 }));

const elsewhere = (request) => fetch(request).catch(async (error) => (await absent()) || Promise.reject(error));

// The page of an address that is not there, however deep it is: its script is named by the whole address.
async function absent() {
  const page = await own("404.html");
  if (!page) return null;
  const text = await page.text();
  return new Response(text.replace("./404.js", new URL("404.js", SCOPE).href), { headers: page.headers });
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOwn = url.origin === SCOPE.origin && url.pathname.startsWith(SCOPE.pathname);
  if (request.method !== "GET" || !isOwn) return;
  const path = url.pathname.slice(SCOPE.pathname.length);
  const isNavigation = request.mode === "navigate";
  if (isNavigation && (path === "" || path === "index.html")) event.respondWith(page(event));
  else if (FILES.has(path) || hasHashedName(path)) {
    event.respondWith(own(path).then((found) => found || fetch(request)));
  } else if (path === "commons/latest.json") event.respondWith(pointer(request));
  else if (isNavigation) event.respondWith(elsewhere(request));
});
