// The first script of the page: it chooses the language of the static welcome, lets the app's own
// markup through Trusted Types, starts the app, and says in every language what failed when it does
// not start. Then offline.js keeps the guide for when there is no network.
//
// For the style sheet it leaves on <html>:
//   lang, data-lang   the tag of a language; without scripts there is no data-lang, and what is
//                     written in several is shown in all
//   dir               which way that language is written
//   data-step         the step that the address names, when it is another than the welcome and the
//                     app has not started yet
//   data-fatal        "load" or "panic" once the panel #fatal is shown
//
// For the app, offline.js leaves data-shell there.

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

// The guide's languages: the panel has a link to each. The page is made in the first one of them.
const LANGUAGES = [...document.querySelectorAll("#fatal .locale")];

// As the app finds it (`Locale::parse`): the very tag, else the one without a region, else one of
// another region.
function language() {
  const own = LANGUAGES.map((it) => it.lang);
  const without = (tag) => tag.split("-")[0];
  const find = (tag) => {
    const wanted = String(tag).toLowerCase().replaceAll("_", "-");
    const is = (other) => own.find((it) => other(it.toLowerCase()));
    return (
      is((it) => it === wanted) || is((it) => it === without(wanted)) || is((it) => without(it) === without(wanted))
    );
  };
  const asked = new URLSearchParams(location.search).get("lang");
  const found = [asked, ...(navigator.languages || [])].map(find).find((tag) => tag);
  return found || page.lang;
}

function showStep() {
  const step = new URLSearchParams(location.hash.slice(1)).get("step");
  if (step && step !== "welcome" && /^[a-z]{1,20}$/.test(step)) page.dataset.step = step;
  else delete page.dataset.step;
  // The other language keeps what was answered before the app has started.
  for (const link of document.querySelectorAll(":is(#static, #fatal) .locale")) link.hash = location.hash;
}

// Of what index.html says in several languages, one is shown; a link to a language is for whoever
// reads another.
function showLanguage() {
  for (const it of document.querySelectorAll(":is(#static, #fatal) [lang]")) {
    it.hidden = it.matches(".locale") === (it.lang === page.dataset.lang);
  }
}

page.lang = page.dataset.lang = language();
page.dir = LANGUAGES.find((it) => it.lang === page.lang)?.dir || "ltr";
showLanguage();
showStep();
window.addEventListener("hashchange", showStep);

const appFiles = () => document.querySelector("script[data-wasm]").dataset;

// ---- When it fails ------------------------------------------------------------------------

// `kind` is "load" for a file that did not arrive, "panic" for an error in the app.
function showFatal(kind, what) {
  const panel = document.getElementById("fatal");
  // The first failure is the cause; what follows it is noise.
  if (!panel || page.dataset.fatal) return;
  page.dataset.fatal = kind;
  // The app may have changed to another one.
  showLanguage();
  for (const line of panel.querySelectorAll("[data-fatal]")) line.hidden = line.dataset.fatal !== kind;
  for (const place of panel.querySelectorAll("[data-fatal-what]")) place.textContent = what;
  for (const button of panel.querySelectorAll("[data-reload]")) {
    button.addEventListener("click", () => reload(kind));
  }
  // The query says how the page is shown (language, embedding) and stays; the answers go, and with
  // them what is kept here, which may be what is broken.
  const query = location.search ? `${location.search}&reset` : "?reset";
  for (const link of panel.querySelectorAll("[data-reset]")) link.href = location.pathname + query;
  for (const button of panel.querySelectorAll("[data-report]")) {
    button.addEventListener("click", () => copyReport(button, kind, what));
  }
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  panel.scrollIntoView();
}

// What came in place of a file, such as the page of a wifi, may lie in the browser's cache.
async function reload(kind) {
  const { js, wasm } = appFiles();
  const again = kind === "load" ? [js, wasm] : [];
  await Promise.allSettled(again.map((url) => fetch(url, { cache: "reload" })));
  location.reload();
}

// What someone may send who asks for help: no answers, as the fragment is left out.
async function copyReport(button, kind, what) {
  const build = fileName(appFiles().wasm);
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
    // Only now, so that it takes nothing from the start; its failure is none of the guide.
    import("./offline.js").then((offline) => offline.keep()).catch(() => {});
  } catch (error) {
    console.error(error);
    // A trap means that the module arrived and ran.
    if (error instanceof WebAssembly.RuntimeError) showFatal("panic", error.message);
    else showFatal("load", fileName(failing));
  }
}

const launch = () => start(appFiles());

// A page that frames the guide may not delete what belongs to its visitor.
if (window.top === window && new URLSearchParams(location.search).has("reset")) {
  import("./offline.js").then((offline) => offline.reset()).catch(launch);
} else launch();
