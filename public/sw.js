// The guide's own files on the device, so that it opens without a network: whole, or not at all.
//
// The commons is not kept here but by the app, which checks it. Only the commons that the guide was
// built with lies beside its files, as the last resort.
//
// Other sites share this origin, as on GitHub Pages: everything here bears this scope's name, and
// nothing is looked at or taken away that does not.
//
// A host that must take a build back puts `sw-withdraw.js` in place of this file.

// The build's hash, and every file with its SHA-256; `cargo xtask build` writes this line.
const SHELL = { build: "", files: {} };

const scope = new URL("./", location.href);
const PREFIX = `museomix-guide:${scope.pathname}:`;
const CACHE = PREFIX + SHELL.build;
/** What may be missing on a host that has published since; without it the guide opens all the same. */
const isSeed = (file) => file.startsWith("commons/");
/** Named by its content: it stays right in a later build too. */
const isImmutable = (file) => /-[0-9a-f]{16,}\.\w+$/.test(file);

// ---- Install ------------------------------------------------------------------------------

async function sha256(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const isRight = async (response, hash) => (await sha256(response.clone())) === hash;

/** A file that a former build has left here, if it is the same. */
async function known(url, hash) {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(url);
    if (found && (await isRight(found, hash))) return found;
  }
}

async function fetched(url, file, hash) {
  // A half-uploaded file, and a wifi's page to sign in, come with status 200 too, and may lie in the
  // browser's cache under a name that is said to hold for ever.
  for (const cache of isImmutable(file) ? ["default", "reload"] : ["no-cache"]) {
    const response = await fetch(url, { cache, redirect: "error" });
    if (response.status === 200 && (await isRight(response, hash))) return response;
  }
  throw new Error(`${file} is not what was published`);
}

async function add(cache, [file, hash]) {
  const url = new URL(file, scope).href;
  try {
    await cache.put(url, (await known(url, hash)) || (await fetched(url, file, hash)));
  } catch (error) {
    if (!isSeed(file)) throw error;
  }
}

async function install() {
  const cache = await caches.open(CACHE);
  const files = Object.entries(SHELL.files);
  const next = async () => {
    for (let file; (file = files.pop()); ) await add(cache, file);
  };
  try {
    // Four at a time: the page has requests of its own.
    await Promise.all([next(), next(), next(), next()]);
  } catch (error) {
    files.length = 0;
    await caches.delete(CACHE);
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));

// ---- Activate -----------------------------------------------------------------------------

/** The caches of this scope, this build's first, then the latest made. */
async function ownCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  return names.sort((a, b) => (b === CACHE) - (a === CACHE));
}

async function activate() {
  // Open pages of the build before this one still ask for its files.
  const [, , ...older] = await ownCaches();
  await Promise.all(older.map((name) => caches.delete(name)));
  // On the first visit there is nobody else: what it opened opens without a network at once.
  await clients.claim();
}

addEventListener("activate", (event) => event.waitUntil(activate()));

// Only the visitor puts a later build in place, when it suits them.
addEventListener("message", (event) => {
  if (event.data?.type === "take") skipWaiting();
});

// ---- When nothing is left -----------------------------------------------------------------

/** A browser may take the files away and leave the worker. */
const GONE = `<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Museomix, le guide des communs</title>
<h1>Le guide n’est plus sur cet appareil</h1>
<p>Le navigateur l’a effacé, et le réseau ne répond pas. Retrouvez une connexion, puis rechargez la page\u00a0: vos réponses sont dans son adresse.</p>
<div lang="en"><h1>The guide is no longer on this device</h1>
<p>The browser removed it, and the network does not answer. Find a connection, then reload the page: your answers are in its address.</p></div></html>`;

function gone() {
  return new Response(GONE, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

// ---- Fetch --------------------------------------------------------------------------------

async function kept(file) {
  const url = new URL(file, scope).href;
  const names = await ownCaches();
  for (const name of isImmutable(file) ? names : [CACHE]) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
}

async function answer(request, file) {
  if (file === "commons/latest.json") {
    // A failed request would stand in the page's console as an error, and being offline is none.
    return fetch(request).catch(() => new Response(null, { status: 204 }));
  }
  const isFirstPage = file === "" || file === "index.html";
  const found = await kept(isFirstPage ? "index.html" : file);
  if (found) return found;
  if (request.mode !== "navigate") return fetch(request);
  return fetch(request).catch(async () => {
    const missing = !isFirstPage && (await kept("404.html"));
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : gone();
  });
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOwn = url.origin === scope.origin && url.pathname.startsWith(scope.pathname);
  if (request.method !== "GET" || !isOwn) return;
  event.respondWith(answer(request, url.pathname.slice(scope.pathname.length)));
});
