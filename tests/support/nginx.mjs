// nginx with the configuration that is shipped, at a free port of this machine.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { ROOT } from "./host.mjs";

/** Serves dist/ as `hosting/nginx.conf` says; only the port and the folder are changed in it. */
export async function startNginx() {
  const folder = mkdtempSync(join(tmpdir(), "museomix-nginx-"));
  const port = await freePort();
  const shipped = readFileSync(join(ROOT, "hosting/nginx.conf"), "utf8");
  let site = changed(shipped, /^ *listen .*;$/gm, `listen 127.0.0.1:${port};`);
  site = changed(site, /^ *root .*;$/gm, `root ${join(ROOT, "dist")};`);
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), around(folder));

  const child = spawn(process.env.NGINX_PATH ?? "nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    // Debian has it where only root's path leads.
    env: { ...process.env, PATH: [process.env.PATH, "/usr/sbin"].join(delimiter) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let notes = "";
  child.stderr.on("data", (bytes) => (notes += bytes));
  const ended = new Promise((resolve) => {
    child.on("error", resolve);
    child.on("exit", (code) => resolve(new Error(`nginx ended with ${code}\n${notes}`)));
  });
  const address = `http://127.0.0.1:${port}/`;
  await Promise.race([answers(address), ended.then((error) => Promise.reject(error))]);
  return {
    address,
    origin: new URL(address).origin,
    log: () => readFileSync(join(folder, "log"), "utf8"),
    /** What nginx had to say of its configuration. */
    notes: () => notes,
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** What stands around the site's file on a server; everything is written in the folder. */
function around(folder) {
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
# One process, of whoever runs the tests: another could not read their folder.
master_process off;
pid ${folder}/pid;
events {}
http {
  access_log ${folder}/log;
  ${kept.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  include ${folder}/site.conf;
}
`;
}

function changed(text, line, into) {
  const found = text.match(line) ?? [];
  if (found.length !== 1) throw new Error(`${found.length} lines are like ${line}`);
  return text.replace(line, into);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(address) {
  while (!(await fetch(address).catch(() => null))) {
    await new Promise((done) => setTimeout(done, 20));
  }
}
