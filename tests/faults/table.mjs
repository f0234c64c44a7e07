// `cargo xtask faults`: every scenario of what can go wrong, one line each, with what was done and
// what happened. What is decided in the core is tried there; all else in Chromium, and a part of it in
// Firefox too.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ROOT } from "../support/host.mjs";

/** The scenarios that the guide must stand: loading and keeping, hostile content, hosts. */
const SCENARIOS = [[1, 30], [50, 62], [73, 80]].flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at));

const NOT_HERE = {
  62: "advisories are asked of a database on the network; `cargo deny check` where there is one",
};

/** Runs a command, and gives what it wrote. */
function output(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env } });
    let text = "";
    child.stdout.on("data", (bytes) => (text += bytes));
    child.stderr.on("data", (bytes) => (text += bytes));
    child.on("exit", (code) => resolve({ code, text }));
  });
}

/** The numbers in the name of a test: `fault_13_14_…`, `faults_03_to_08_…`, `fault_16, fault_17: …`. */
function numbersIn(name) {
  return [...name.matchAll(/faults?_(\d\d(?:_\d\d)*)(?:_to_(\d\d))?/g)].flatMap(([, list, end]) => {
    const numbers = list.split("_").map(Number);
    const last = end ? Number(end) : numbers.at(-1);
    while (numbers.at(-1) < last) numbers.push(numbers.at(-1) + 1);
    return numbers;
  });
}

const plain = (name) => name.replace(/faults?_(\d\d(_\d\d)*)(_to_\d\d)?[:,]?_?\s*/g, "").replaceAll("_", " ");

async function core() {
  const { text } = await output("cargo", ["test", "--locked", "--workspace", "--exclude", "museomix-guide",
    "--features", "commons/signed", "fault"]);
  const lines = [...text.matchAll(/^test (?:\S+::)?(faults?_\w+) \.\.\. (\w+)/gm)];
  return lines.map(([, name, result]) => ({ where: "core", name, passed: result === "ok", happened: "" }));
}

async function build() {
  const args = ["build", "--locked", "--offline", "--package", "xtask", "--target-dir", "target/faults"];
  const { code } = await output("cargo", args);
  const name = "fault_80: built from the pinned versions, with no network";
  return [{ where: "Cargo", name, passed: code === 0, happened: "Cargo.lock and rust-toolchain.toml hold" }];
}

async function chromium() {
  const folder = mkdtempSync(join(tmpdir(), "museomix-faults-"));
  const report = join(folder, "report.json");
  const cli = join(ROOT, "node_modules/@playwright/test/cli.js");
  const args = [cli, "test", "--grep", "fault_", "--retries=0", "--reporter=json"];
  await output("node", args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const rows = [];
  const walk = (suite) => {
    for (const inner of suite.suites ?? []) walk(inner);
    for (const { title, ok, tests } of suite.specs ?? []) {
      const said = tests.flatMap(({ annotations }) => annotations).filter(({ type }) => type === "happened");
      const happened = said.map(({ description }) => description).join("; ");
      rows.push({ where: "Chromium", name: title, passed: ok, happened });
    }
  };
  if (existsSync(report)) walk(JSON.parse(readFileSync(report, "utf8")));
  rmSync(folder, { recursive: true });
  return rows;
}

async function firefox() {
  const { text } = await output("node", [join(ROOT, "tests/firefox/smoke.mjs")]);
  const lines = [...text.matchAll(/^(ok|FAILED) (fault_[^|]+) \| (.*)$/gm)];
  return lines.map(([, result, name, happened]) => ({ where: "Firefox", name, passed: result === "ok", happened }));
}

const rows = [];
for (const run of [core, build, chromium, firefox]) rows.push(...(await run()));

let failed = 0;
const passing = { Chromium: 0, Firefox: 0, any: 0 };
for (const number of SCENARIOS) {
  const told = String(number).padStart(2, "0");
  const own = rows.filter(({ name }) => numbersIn(name).includes(number));
  if (own.length === 0) {
    const why = NOT_HERE[number];
    if (!why) failed += 1;
    console.log(`${told}  ${why ? `not testable here: ${why}` : "FAILED: nothing tries it"}`);
    continue;
  }
  if (own.every(({ passed }) => passed)) passing.any += 1;
  for (const where of ["Chromium", "Firefox"]) {
    const there = own.filter((row) => row.where === where);
    if (there.length > 0 && there.every(({ passed }) => passed)) passing[where] += 1;
  }
  for (const { where, name, passed, happened } of own) {
    if (!passed) failed += 1;
    const cells = [told, where.padEnd(8), passed ? "pass  " : "FAILED", plain(name), happened];
    console.log(cells.filter(Boolean).join("  "));
  }
}
console.log(`\n${passing.any} of ${SCENARIOS.length} scenarios pass: ${passing.Chromium} of them in Chromium, ${passing.Firefox} in Firefox too`);
console.log(`${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
