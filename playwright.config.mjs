// The browser tests: `cargo xtask test` runs them on the built site, `npx playwright test` too.

import { existsSync } from "node:fs";

import { defineConfig } from "@playwright/test";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export default defineConfig({
  testDir: "tests",
  outputDir: "tests/results",
  reporter: [["list"]],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that does other things may be late once. What passes at the second try only is told
  // as flaky in the closing lines, and wants mending all the same.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROME_PATH || usual.find(existsSync),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
  },
});
