// `cargo xtask bench visit`: what a newcomer waits for, beside what performance asks of the guide;
// with the folder of another build, what they waited for there.

import { startHost } from "../../tests/support/host.mjs";
import { secondVisit } from "./again.mjs";
import { firstVisit } from "./lighthouse.mjs";
import { walks } from "./walk.mjs";

const [beside] = process.argv.slice(2);
for (const site of [undefined, ...(beside ? [beside] : [])]) {
  console.log(`\n${site ?? "dist/"}`);
  const host = await startHost({ site });
  try {
    await measure(host);
  } finally {
    host.stop();
  }
}

async function measure(host) {
  const first = await firstVisit(host.address);
  console.log(`\nA first visit: Lighthouse, a phone, simulated slow 4G, ${first.runs} runs`);
  table(["", "median", "worst", "goal"], first.rows, ({ name, median, worst, goal }) => [name, median, worst, goal]);
  console.log(`this machine's pace while it ran (benchmarkIndex): ${first.pace}`);
  for (const line of first.inTheWay) console.log(`in the way: ${line}`);

  const again = await secondVisit(host.address);
  console.log(`\nTo a page that can be used, this machine at its own pace, ${again.runs} runs`);
  table(["", "median", "worst", "goal"], again.rows, ({ name, median, worst, goal }) => [name, median, worst, goal]);

  const walked = await walks(host.address);
  console.log(`\nA walk: script time, processor ${walked.slower} times slower, ${walked.runs} walks`);
  table(["", "median", "worst", "whole thread", "goal"], walked.rows, ({ name, median, worst, thread, goal }) => [name, median, worst, thread, goal]);
  const still = walked.shift === 0 ? "reached" : "NOT REACHED";
  console.log(`cumulative layout shift of the walks: ${walked.shift.toFixed(4)}, goal 0: ${still}`);
  for (const line of walked.moved) console.log(`moved: ${line}`);
}

function table(head, rows, cells) {
  const lines = [head, ...rows.map((row) => [...cells(row), verdict(row)])];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  for (const line of lines) {
    console.log(line.map((cell, at) => (at > 0 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[0]))).join("  "));
  }
}

function verdict({ isReached }) {
  if (isReached === undefined) return "";
  return isReached ? "reached" : "NOT REACHED";
}
