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

/**
 * Serves dist/, or another built site, at a free port under `/a/b/`. With `faults`, its answers can
 * be made to go wrong: see crates/xtask/src/host/fault.rs.
 */
export async function startHost({ faults = false, site, base = "/a/b/" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "museomix-host-"));
  const logFile = join(folder, "log");
  const args = ["serve", "--no-build", "--port", "0", "--base", base, "--log", logFile];
  if (site) args.push("--folder", site);
  if (faults) args.push("--faults");
  const child = spawn(command[0], [...command.slice(1), ...args], {
    cwd: ROOT,
    // A group of its own, so that what Cargo starts ends with it.
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  const next = lines(child);
  const address = await next();
  const obey = async (line) => {
    child.stdin.write(`${line}\n`);
    const answer = await next();
    if (answer !== "ok") throw new Error(`${line}: ${answer}`);
  };
  return {
    /** Where the guide is, with its last slash. */
    address,
    origin: new URL(address).origin,
    /** What the host has written of its visitors so far. */
    log: () => readFileSync(logFile, "utf8"),
    /** Lets every answer to a request for this file go wrong, until all is well again. */
    fault: (file, ...how) => obey([file, ...how].join(" ")),
    wellAgain: () => obey("clear"),
    /** Serves another built site from now on. */
    serve: (site) => obey(`folder ${site}`),
    stop() {
      // Once is enough.
      if (child.killed) return;
      child.killed = true;
      process.kill(-child.pid);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The lines that a process writes, one at each call. */
function lines(child) {
  const waiting = [];
  const written = [];
  let notes = "";
  let rest = "";
  child.stdout.on("data", (bytes) => {
    const parts = (rest + bytes).split("\n");
    rest = parts.pop();
    for (const line of parts) waiting.length > 0 ? waiting.shift().resolve(line) : written.push(line);
  });
  child.stderr.on("data", (bytes) => (notes += bytes));
  const end = (error) => waiting.splice(0).forEach(({ reject }) => reject(error));
  child.on("error", end);
  child.on("exit", (code) => end(new Error(`the host ended with ${code}\n${notes}`)));
  return () =>
    new Promise((resolve, reject) => {
      if (written.length > 0) resolve(written.shift());
      else waiting.push({ resolve, reject });
    });
}
