// The first script of the page, and the only one that is written by hand: it chooses the language
// of the static welcome, lets the app's own markup through Trusted Types, starts the app, and says
// in both languages what failed when it does not start.
//
// For the style sheet it leaves on <html>:
//   lang, data-lang   "fr" or "en"; without scripts there is no data-lang, and both are shown
//   data-step         the step that the address names, when it is another than the welcome and the
//                     app has not started yet
//   data-fatal        "load" or "panic" once the panel #fatal is shown
// For the app:
//   data-shell        what is known of the guide's files on the device: see "Without a network"

const page = document.documentElement;

// ---- Trusted Types ------------------------------------------------------------------------

// The app builds its views from templates, and each static piece of a view is a string of its own,
// so the policy looks at what the markup is made of, and not for a string that it knows. The app
// writes no character reference by number: one would hide a scheme from these patterns.
const FORBIDDEN = [
  /<\s*\/?\s*(script|iframe|frame|object|embed|base|meta|link|style)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /\bsrcdoc\s*=/i,
  /&#/,
];

function isPlainMarkup(html) {
  // Browsers ignore blanks and control characters within a scheme.
  const squeezed = html.replace(/[\u0000-\u0020\u007f]/g, "");
  return !/(javascript|vbscript):/i.test(squeezed) && !FORBIDDEN.some((it) => it.test(html));
}

if (window.trustedTypes) {
  // A null is refused by the browser, which reports it.
  window.trustedTypes.createPolicy("default", {
    createHTML: (html) => (isPlainMarkup(html) ? html : null),
    createScriptURL: (url) =>
      new URL(url, location.href).href === new URL("./sw.js", location.href).href ? url : null,
  });
}

// ---- Language and step, before the app ----------------------------------------------------

const LANGUAGES = ["fr", "en"];

function language() {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [asked, ...(navigator.languages || [])];
  const known = wanted.map((tag) => String(tag).toLowerCase().split("-")[0]);
  return known.find((tag) => LANGUAGES.includes(tag)) || LANGUAGES[0];
}

function showStep() {
  const step = new URLSearchParams(location.hash.slice(1)).get("step");
  if (step && step !== "welcome" && /^[a-z]{1,20}$/.test(step)) page.dataset.step = step;
  else delete page.dataset.step;
  // The other language keeps what was answered before the app has started.
  for (const link of document.querySelectorAll("#static .tongue")) link.hash = location.hash;
}

page.lang = page.dataset.lang = language();
showStep();
window.addEventListener("hashchange", showStep);

// ---- When it fails ------------------------------------------------------------------------

// `kind` is "load" for a file that did not arrive, "panic" for an error in the app.
function showFatal(kind, what) {
  const panel = document.getElementById("fatal");
  // The first failure is the cause; what follows it is noise.
  if (!panel || page.dataset.fatal) return;
  page.dataset.fatal = kind;
  for (const line of panel.querySelectorAll("[data-fatal]")) line.hidden = line.dataset.fatal !== kind;
  for (const place of panel.querySelectorAll("[data-fatal-what]")) place.textContent = what;
  for (const button of panel.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", async () => {
      // What came in place of a file may lie in the browser's cache.
      const { js, wasm } = appFiles();
      const again = [js, wasm].map((url) => fetch(url, { cache: "reload" }));
      await Promise.allSettled(kind === "load" ? again : []);
      location.reload();
    });
  }
  // The query says how the page is shown (language, embedding) and stays; the answers go, and all
  // that the guide keeps: what it kept may be what stops it.
  for (const link of panel.querySelectorAll("[data-reset]")) {
    const query = new URLSearchParams(location.search);
    query.set(RESET, "");
    link.href = `${location.pathname}?${query}`;
  }
  for (const button of panel.querySelectorAll("[data-report]")) {
    button.addEventListener("click", async () => {
      const told = button.nextElementSibling;
      try {
        await navigator.clipboard.writeText(report(kind, what));
        told.hidden = false;
      } catch {
        // Where nothing may be copied, it can be selected.
        told.hidden = false;
        told.textContent = report(kind, what);
      }
    });
  }
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  panel.scrollIntoView();
}

const appFiles = () => document.querySelector("script[data-wasm]").dataset;

// What helps whoever looks after the guide; no answer of the visitor is in it.
function report(kind, what) {
  const { js, wasm } = appFiles();
  return [kind, what, js, wasm, location.origin + location.pathname, navigator.userAgent].join("\n");
}

window.addEventListener("guide-panic", (event) => {
  showFatal("panic", String(event.detail || "panic").slice(0, 500));
});

// ---- Without a network --------------------------------------------------------------------

// The files of the guide are kept by sw.js. What is known of them stands in data-shell, and each
// change of it is told by an event, "guide-shell":
//   offline-ready     they are on the device
//   newer             those of a later build are there too; the event "guide-take-shell" takes them
//   taken-elsewhere   another tab has taken them; this page is of the build before
//   unavailable       this browser, or the place of this page, keeps none
const RESET = "reset";
const SCOPE = new URL("./", location.href).pathname;
// The database of the app and the caches of sw.js bear this name: other sites share the origin.
const OWN = `museomix-guide:${SCOPE}`;
const AN_HOUR = 3_600_000;

function tellShell(state) {
  page.dataset.shell = state;
  window.dispatchEvent(new CustomEvent("guide-shell", { detail: state }));
}

async function keepShell() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("./sw.js", { updateViaCache: "none" });
  // On a first visit the worker takes charge of a page that it did not open: nothing changes.
  const isFirst = !serviceWorker.controller;
  let isWanted = false;
  const look = () => {
    if (registration.waiting && serviceWorker.controller) tellShell("newer");
    else if (registration.active) tellShell("offline-ready");
  };
  const follow = (worker) => worker?.addEventListener("statechange", look);
  for (const worker of [registration.installing, registration.waiting, registration.active]) follow(worker);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  let isTaken = isFirst;
  serviceWorker.addEventListener("controllerchange", () => {
    if (isWanted) location.reload();
    else if (isTaken) look();
    else tellShell("taken-elsewhere");
    isTaken = false;
  });
  window.addEventListener("guide-take-shell", () => {
    isWanted = true;
    registration.waiting?.postMessage({ type: "take" });
  });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < AN_HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
  look();
}

// Takes away all that this guide keeps, and nothing of its neighbours. Within another site's page
// nobody can have meant it.
async function reset() {
  if (window.top !== window) return;
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
  if (registration?.scope === new URL(SCOPE, location.href).href) await registration.unregister();
  const names = (await globalThis.caches?.keys()) || [];
  await Promise.all(names.filter((name) => name.startsWith(`${OWN}:`)).map((name) => caches.delete(name)));
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase(OWN);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}

// ---- Start --------------------------------------------------------------------------------

const fileName = (url) => new URL(url, location.href).pathname.split("/").pop();

async function start({ js, wasm }) {
  let failing = js;
  try {
    // Both are preloaded by the page; asked for together, they arrive together.
    const [app, module] = await Promise.all([
      import(new URL(js, location.href).href),
      fetch(wasm).then((response) => {
        if (response.ok) return response;
        failing = wasm;
        throw new Error(`${response.status}`);
      }, (error) => {
        failing = wasm;
        throw error;
      }),
    ]);
    failing = wasm;
    await app.default({ module_or_path: module });
    // From here on the app follows the address, and takes the static page away when it is ready.
    window.removeEventListener("hashchange", showStep);
  } catch (error) {
    console.error(error);
    // A trap means that the module arrived and ran.
    if (error instanceof WebAssembly.RuntimeError) showFatal("panic", error.message);
    else showFatal("load", fileName(failing));
  }
}

const query = new URLSearchParams(location.search);
if (query.has(RESET)) {
  query.delete(RESET);
  const rest = `${query}` && `?${query}`;
  // Where nothing may be kept, there is nothing to take away.
  await reset().catch(() => {});
  location.replace(location.pathname + rest + location.hash);
} else {
  await start(appFiles());
  // Denied in a private window, in a frame of another site, without https.
  await keepShell().catch(() => tellShell("unavailable"));
}
