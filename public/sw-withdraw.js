// Withdraws the offline worker, should it ever do harm. A host copies this file over sw.js; nothing
// else has to change. At their next visit, browsers take it in place of the worker that they have: it
// deletes what that one has kept, and goes. The guide then comes from the network alone, and an open
// tab goes on. To offer it offline again, publish the site again: its own sw.js is the way back.

// The names that sw.js gives. Other sites share the origin: what is theirs stays.
const OWN = `museomix-guide:${new URL(self.registration.scope).pathname}:`;

async function withdraw() {
  for (const name of await caches.keys()) if (name.startsWith(OWN)) await caches.delete(name);
  await self.registration.unregister();
}

// Without asking: what it replaces is what does harm.
self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));
