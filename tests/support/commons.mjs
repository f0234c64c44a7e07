// The commons that the site under test publishes, as a second reader finds it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./host.mjs";

const FOLDER = join(ROOT, "dist/commons");

/** The pointer, `latest.json`. */
export const pointer = () => JSON.parse(readFileSync(join(FOLDER, "latest.json"), "utf8"));

/** The snapshot that the pointer names, for the test to change as it likes. */
export const snapshot = () => JSON.parse(readFileSync(join(FOLDER, pointer().url), "utf8"));

/** Answers with this snapshot in place of the published one; a pointer that announces its length. */
export async function publish(page, changed) {
  const body = typeof changed === "string" ? changed : JSON.stringify(changed);
  const { url } = pointer();
  const announced = { ...pointer(), bytes: Buffer.byteLength(body) };
  await page.route("**/commons/latest.json", (route) => route.fulfill({ json: announced }));
  await page.route(`**/commons/${url}`, (route) =>
    route.fulfill({ contentType: "application/json", body }),
  );
}
