// The page's side of the worker of sw.js: lets it keep the guide for when there is no network, tells
// the app how that stands, and empties it all for `?reset`.

// What the worker and the app keep bears the path of the site, as other sites may share the origin:
// the database of the app is called `museomix-guide:/a/b/`, and the caches of the worker, whose rule
// is the same, `museomix-guide:/a/b/:` and a build.
const SCOPE = new URL("./", location.href);
const KEPT = `museomix-guide:${SCOPE.pathname}`;

const page = document.documentElement;
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
export async function keep() {
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
  const { active, waiting } = registration;
  if (active && waiting) tellShell("newer");
  else if (navigator.serviceWorker.controller) tellShell("offline-ready");
  // Loaded past its worker, by a forced reload or a reset while another tab is open.
  else active?.postMessage({ type: "keep" });
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
export async function reset() {
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
  // The rest of the query stays as it stands in the address.
  const parts = location.search.slice(1).split("&");
  const query = parts.filter((part) => part && part.split("=")[0] !== "reset").join("&");
  location.replace(location.pathname + (query && `?${query}`) + location.hash);
}
