// What goes wrong between a host and a visitor, in a real browser: one test for each scenario, named
// by its number. `cargo xtask faults` makes a table of them.

import { test as base, expect } from "../support/guide.mjs";
import { kept } from "../support/device.mjs";
import { startHost } from "../support/host.mjs";
import { Site } from "../support/site.mjs";
import { PHONE, Visit, plain } from "../support/visit.mjs";

export { expect, kept };

export const test = base.extend({
  keepsOffline: [true, { option: true }],
  viewport: [PHONE, { option: true }],

  /** A site of this test's own. */
  site: async ({}, use) => {
    const site = new Site();
    await use(site);
    site.remove();
  },

  /** Its host, whose answers can go wrong. */
  visited: async ({ site }, use) => {
    const host = await startHost({ faults: true, site: site.folder });
    await use(host);
    host.stop();
  },

  /** Someone on a phone, in French. */
  visitor: async ({ page, visited }, use) => use(new Visitor(page, visited)),

  /** What the page saw happen, for the table. */
  happened: async ({}, use, info) => {
    await use((what) => info.annotations.push({ type: "happened", description: plain(what) }));
  },
});

/** What a request that fails leaves in the console, whatever the page makes of it. */
export const FAILED_REQUEST = /^console error: Failed to load resource/;

export class Visitor extends Visit {
  constructor(page, host) {
    super(page, "fr");
    this.host = host;
  }

  get status() {
    return this.page.locator(".notice");
  }

  get foot() {
    return this.page.locator("footer");
  }

  /** Has been here: the guide and the commons are on the device. */
  async cameBefore(address = "") {
    await this.open(address);
    await expect(this.foot).toContainText(this.words.offline_ready);
  }

  /** Comes back, to the welcome or another address. */
  async comesBack(address = "") {
    await this.page.goto("about:blank");
    await this.open(address);
  }

  /** The network is gone, or back. */
  async goOffline(isOffline = true) {
    await this.page.context().setOffline(isOffline);
  }

  /** The title of the first resource on the page: by it a test tells one commons from another. */
  async shows(title) {
    await this.page.evaluate(() => (location.hash = "#step=resources&open=r001"));
    await expect(this.h1).toHaveText(title);
  }

  /**
   * The same, once the newer commons is there; a tab that was late has opened it at once. Whoever has
   * moved is told of it with their next move alone, so each look is a move.
   */
  async comesToShow(title) {
    const take = this.status.getByRole("button", { name: this.words.take });
    await expect(async () => {
      await this.page.evaluate(() => (location.hash = "#step=about"));
      await expect(this.h1).toHaveText(this.words.about, { timeout: 500 });
      if (await take.isVisible()) await take.click();
      await this.page.evaluate(() => (location.hash = "#step=resources&open=r001"));
      await expect(this.h1).toHaveText(title, { timeout: 500 });
    }).toPass();
  }

  async retries() {
    await this.press(this.page.getByRole("button", { name: this.words.retry }));
  }
}

/** A commons that can be told from the one before, by the title of its first resource. */
export function retitled(title) {
  return (commons) => {
    const first = commons.resources.find(({ id }) => id === "r001");
    first.title = { fr: title, en: title };
  };
}
