// Takes the guide's worker back: for a host whose build turns out to be broken. Copy this file over
// `sw.js`; each browser that comes back then goes to the network again, and keeps no file of the
// guide. What the app keeps of the commons stays. Put the right `sw.js` back with a build that works.

const PREFIX = `museomix-guide:${new URL("./", location.href).pathname}:`;

async function withdraw() {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(withdraw()));
