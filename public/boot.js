// The first script of the page, and the only one that is written by hand: it chooses the language
// of the static welcome, lets the app's own markup through Trusted Types, starts the app, says in both
// languages what failed when it does not start, and lets the worker of sw.js keep the guide for when
// there is no network.
//
// For the style sheet it leaves on <html>:
//   lang, data-lang   "fr" or "en"; without scripts there is no data-lang, and both are shown
//   data-step         the step that the address names, when it is another than the welcome and the
//                     app has not started yet
//   data-fatal        "load" or "panic" once the panel #fatal is shown
//
// For the app it leaves there data-shell, how the guide stands without a network: see below.

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
    button.addEventListener("click", () => location.reload());
  }
  // The query says how the page is shown (language, embedding) and stays; the answers go, and with
  // them what is kept here, which may be what is broken.
  const query = [...queryBut("reset"), "reset"].join("&");
  for (const link of panel.querySelectorAll("[data-reset]")) {
    link.href = `${location.pathname}?${query}`;
  }
  for (const button of panel.querySelectorAll("[data-report]")) {
    button.addEventListener("click", () => copyReport(button, kind, what));
  }
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  panel.scrollIntoView();
}

// The parts of the query without one, as they stand in the address.
function queryBut(name) {
  const parts = location.search.slice(1).split("&");
  return parts.filter((part) => part && part.split("=")[0] !== name);
}

// What someone may send who asks for help: no answers, as the fragment is left out.
async function copyReport(button, kind, what) {
  const build = fileName(document.querySelector("script[data-wasm]").dataset.wasm);
  const shell = page.dataset.shell || "-";
  const report = [`${kind}: ${what}`, build, `offline: ${shell}`, navigator.userAgent].join("\n");
  try {
    await navigator.clipboard.writeText(report);
    button.textContent = button.dataset.copied;
  } catch {
    // Not everyone may write to the clipboard: it is there to be selected then.
    button.replaceWith(Object.assign(document.createElement("code"), { textContent: report }));
  }
}

window.addEventListener("guide-panic", (event) => {
  showFatal("panic", String(event.detail || "panic").slice(0, 500));
});

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
    keepOffline();
  } catch (error) {
    console.error(error);
    // A trap means that the module arrived and ran.
    if (error instanceof WebAssembly.RuntimeError) showFatal("panic", error.message);
    else showFatal("load", fileName(failing));
  }
}

// ---- Without a network --------------------------------------------------------------------

// What the worker and the app keep bears the path of the site, as other sites may share the origin:
// the database of the app is called `museomix-guide:/a/b/`, and the caches of the worker, whose rule
// is the same, `museomix-guide:/a/b/:` and a build.
const SCOPE = new URL("./", location.href);
const KEPT = `museomix-guide:${SCOPE.pathname}`;

const AN_HOUR = 60 * 60 * 1000;

// Says how the guide stands without a network, in an event `guide-shell` and, for an app that starts
// later, in data-shell:
//   offline-ready     everything is kept, and the guide opens without a network
//   newer             another build waits; the event `guide-take-shell` is the consent to it
//   taken-elsewhere   another tab has consented; this one goes on until the same event reloads it
//   unavailable       nothing can be kept here
function tellShell(state) {
  page.dataset.shell = state;
  window.dispatchEvent(new CustomEvent("guide-shell", { detail: state }));
}

// Storage that is denied, a frame of another site, a plain http address: each fails in its own way,
// and the guide then comes from the network.
async function keepOffline() {
  try {
    const workers = navigator.serviceWorker;
    let controlled = Boolean(workers.controller);
    let consented = false;
    workers.addEventListener("controllerchange", () => {
      if (consented) location.reload();
      else tellShell(controlled ? "taken-elsewhere" : "offline-ready");
      controlled = true;
    });
    const registration = await workers.register("./sw.js", { updateViaCache: "none" });
    window.addEventListener("guide-take-shell", () => {
      consented = true;
      if (registration.waiting) registration.waiting.postMessage({ type: "take" });
      else location.reload();
    });
    follow(registration);
    checkNowAndThen(registration);
  } catch {
    tellShell("unavailable");
  }
}

function follow(registration) {
  if (registration.waiting && registration.active) tellShell("newer");
  else if (registration.active && navigator.serviceWorker.controller) tellShell("offline-ready");
  const look = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && registration.active) tellShell("newer");
      if (worker.state === "redundant" && !registration.active) tellShell("unavailable");
    });
  };
  look();
  registration.addEventListener("updatefound", look);
}

// Browsers ask for a newer worker when a page is opened; a tab may stay open for weeks.
function checkNowAndThen(registration) {
  let checked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checked < AN_HOUR) return;
    checked = Date.now();
    registration.update().catch(() => {});
  });
}

// Deletes all that this site keeps on the device, and opens it anew: `?reset` in the address. What
// cannot be reached holds nothing.
async function reset() {
  const steps = [
    async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      const own = registrations.filter(({ scope }) => scope === SCOPE.href);
      await Promise.all(own.map((it) => it.unregister()));
    },
    async () => {
      const own = (await caches.keys()).filter((name) => name.startsWith(`${KEPT}:`));
      await Promise.all(own.map((name) => caches.delete(name)));
    },
    () =>
      new Promise((done) => {
        // One that another tab has open goes when that tab is closed.
        const asked = indexedDB.deleteDatabase(KEPT);
        asked.onsuccess = asked.onerror = asked.onblocked = done;
      }),
  ];
  for (const step of steps) await step().catch(() => {});
  const query = queryBut("reset").join("&");
  location.replace(location.pathname + (query && `?${query}`) + location.hash);
}

// A page that frames the guide may not delete what belongs to its visitor.
const isAskedToReset = window.top === window && new URLSearchParams(location.search).has("reset");

if (isAskedToReset) reset();
else start(document.querySelector("script[data-wasm]").dataset);
