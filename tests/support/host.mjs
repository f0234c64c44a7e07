// The host that the tests visit: the one of `cargo xtask serve`, under a path, with its log.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

// `cargo xtask test` names itself; run by hand, the tests ask Cargo for it.
const command = process.env.XTASK ? [process.env.XTASK] : ["cargo", "xtask"];

/** What a developer runs, with arguments, until it has ended. */
export function xtask(...args) {
  execFileSync(command[0], [...command.slice(1), ...args], { cwd: ROOT, stdio: "pipe" });
}

/** Serves dist/, or the site of another folder, at a free port under `/a/b/`. */
export async function startHost({ site } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "museomix-host-"));
  const logFile = join(folder, "log");
  const args = ["serve", "--no-build", "--port", "0", "--base", "/a/b/", "--log", logFile];
  if (site) args.push("--folder", site);
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd: ROOT,
    // A group of its own, so that what Cargo starts ends with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await firstLine(child);
  return {
    /** Where the guide is, with its last slash. */
    address,
    origin: new URL(address).origin,
    /** What the host has written of its visitors so far. */
    log: () => readFileSync(logFile, "utf8"),
    stop() {
      process.kill(-child.pid);
      rmSync(folder, { recursive: true });
    },
  };
}

function firstLine(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    let notes = "";
    child.stdout.on("data", (bytes) => {
      text += bytes;
      if (text.includes("\n")) resolve(text.split("\n")[0]);
    });
    child.stderr.on("data", (bytes) => (notes += bytes));
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the host ended with ${code}\n${notes}`)));
  });
}
