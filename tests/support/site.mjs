// A built site of a test's own, to publish in.

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { announcing } from "./commons.mjs";
import { ROOT } from "./host.mjs";

export class Site {
  /** A copy of dist/, or of another site. */
  constructor(from = join(ROOT, "dist")) {
    this.folder = mkdtempSync(join(tmpdir(), "museomix-site-"));
    cpSync(from, this.folder, { recursive: true });
  }

  /** The files beside the page. */
  get files() {
    return readdirSync(this.folder);
  }

  path(file) {
    return join(this.folder, file);
  }

  read(file) {
    return readFileSync(this.path(file), "utf8");
  }

  write(file, text) {
    writeFileSync(this.path(file), text);
  }

  remove(file = "") {
    rmSync(this.path(file), { recursive: true });
  }

  get pointer() {
    return JSON.parse(this.read("commons/latest.json"));
  }

  get snapshot() {
    return JSON.parse(this.read(`commons/${this.pointer.url}`));
  }

  /** The file that the pointer names, as the host's faults are told of it. */
  get snapshotFile() {
    return `commons/${this.pointer.url}`;
  }

  /** Publishes a changed commons; `announced` is what its pointer says otherwise than it should. */
  publish(change, announced = {}) {
    const commons = this.snapshot;
    const body = change(commons) ?? JSON.stringify(commons);
    const pointer = announcing(body, this.pointer);
    this.write(`commons/${pointer.url}`, body);
    this.write("commons/latest.json", JSON.stringify({ ...pointer, ...announced }));
  }
}
