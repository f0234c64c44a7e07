// `test` for everything that opens the guide: each test gets the address of a host, and fails on
// what no visit may cause, wherever in the test it happens.

import AxeBuilder from "@axe-core/playwright";
import { test as base } from "@playwright/test";

import { startHost } from "./host.mjs";

export { expect } from "@playwright/test";

/** The keys of the fragment that say something of the visitor: no host may ever see one. */
const ANSWERS =
  /[?&#;](step|open|ask|why|place|where|time|skill|resource|community|contribution|q|kind|activity|reads|period|licence)=/;

export const test = base.extend({
  host: [
    async ({}, use) => {
      const host = await startHost();
      await use(host);
      host.stop();
    },
    { scope: "worker" },
  ],

  /**
   * What a test lets pass: `allowed.push(/pattern/)` for the console lines that its own fault
   * causes. Everything else that is found fails the test.
   */
  allowed: async ({}, use) => use([]),

  /** Whether the worker may keep the guide offline: it would answer before what a test routes. */
  keepsOffline: [false, { option: true }],

  /** The host that this test visits. */
  visited: async ({ host }, use) => use(host),

  baseURL: async ({ visited }, use) => use(visited.address),

  /** All that was found so far in this test, allowed or not: `faults()` gives one line each. */
  faults: async ({ visited: host }, use) => {
    const seen = [];
    const before = host.log().length;
    const faults = () => [...seen, ...answersIn(host.log().slice(before))];
    await use(Object.assign(faults, { seen }));
  },

  context: async ({ context, visited: host, keepsOffline, allowed, faults }, use) => {
    await listen(context, host, faults.seen);
    if (!keepsOffline) await withoutWorker(context);
    await use(context);
    const left = faults().filter((line) => !allowed.some((pattern) => pattern.test(line)));
    if (left.length > 0) throw new Error(left.join("\n"));
  },
});

function answersIn(log) {
  const telling = log.split("\n").filter((line) => ANSWERS.test(readable(line)));
  return telling.map((line) => `the host's log holds an answer: ${line}`);
}

/** Notes in `seen` what no visit may cause: one line each, as it happens. */
export async function listen(context, host, seen) {
  context.on("console", (message) => {
    if (!["warning", "error"].includes(message.type())) return;
    seen.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (it) => seen.push(`page error: ${it.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === host.origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isOwn) seen.push(`request to another origin: ${url}`);
  });
  await context.exposeBinding("reportViolation", (_, text) => seen.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      window.reportViolation(`${effectiveDirective} blocked ${blockedURI} ${sample}`);
    });
  });
}

/** Takes workers away from all pages, as a browser has it that knows none. */
export function withoutWorker(context) {
  return context.addInitScript(() => delete Navigator.prototype.serviceWorker);
}

function readable(line) {
  try {
    return decodeURIComponent(line);
  } catch {
    return line;
  }
}

/** What axe finds wrong on the page, one line each: the rule and where. */
export async function accessibilityFaults(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`));
}
