// The commons that the site under test publishes, as a second reader finds it.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./host.mjs";

const FOLDER = join(ROOT, "dist/commons");

/** The pointer, `latest.json`. */
export const pointer = () => JSON.parse(readFileSync(join(FOLDER, "latest.json"), "utf8"));

/** The snapshot that the pointer names, for the test to change as it likes. */
export const snapshot = () => JSON.parse(readFileSync(join(FOLDER, pointer().url), "utf8"));

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The publication of these bytes after the one of a pointer, as its own pointer announces it. */
export function announcing(body, former = pointer()) {
  const hash = sha256(body);
  const bytes = Buffer.byteLength(body);
  const sequence = former.sequence + 1;
  return { ...former, sequence, url: `snapshot-${hash}.json`, bytes, sha256: hash };
}

/**
 * Answers with this snapshot in place of the published one, rightly announced; gives the way to put
 * another one in its place.
 */
export async function publish(page, changed) {
  let body, announced;
  const put = (changed) => {
    body = typeof changed === "string" ? changed : JSON.stringify(changed);
    announced = announcing(body);
  };
  put(changed);
  await page.route("**/commons/latest.json", (route) => route.fulfill({ json: announced }));
  await page.route(
    ({ pathname }) => pathname.endsWith(`/commons/${announced.url}`),
    (route) => route.fulfill({ contentType: "application/json", body }),
  );
  // What the guide was built with would stand in for a publication that it refuses.
  await page.route("**/seed.json", (route) => route.fulfill({ status: 404, body: "" }));
  return put;
}

/** Lets the snapshot's bytes come in eight pieces, as over a slow line; runs within the page. */
export function drip(pause) {
  const fetched = window.fetch;
  window.fetch = async (...asked) => {
    const response = await fetched(...asked);
    if (!response.url.includes("snapshot-")) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const piece = Math.ceil(bytes.length / 8);
    let sent = 0;
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((done) => setTimeout(done, pause));
        if (sent >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(sent, (sent += piece)));
      },
    });
    return new Response(body, { status: 200, headers: response.headers });
  };
}
