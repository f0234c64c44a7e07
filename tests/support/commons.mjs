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
