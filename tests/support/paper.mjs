// A page of the guide on paper: the PDF that Chromium prints, read back and drawn.
//
// unpdf (MIT, 2.6 MB, no dependency) carries pdf.js in one file for Node and for a browser;
// pdfjs-dist is 35 MB, and draws in Node only with a native canvas. 1.8 wants Node 22.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { extractText, getDocumentProxy } from "unpdf";

import { ROOT } from "./host.mjs";

const PDFJS = join(ROOT, "node_modules/unpdf/dist/pdfjs.mjs");
/** Dots for each point of paper: enough to read 9 pt on a screen. */
const SCALE = 1.5;
/** What browsers leave free where a page says nothing else. */
const MARGIN = "10mm";

/** The open page as an A4 document. */
export const print = (page) =>
  page.pdf({
    format: "A4",
    preferCSSPageSize: true,
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  });

/** What stands on each sheet. */
export async function sheets(pdf) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

/** Each sheet as a picture: PNG, drawn by an empty page of the browser. */
export async function draw(context, pdf) {
  const page = await context.newPage();
  await page.evaluate(async (source) => {
    const script = new Blob([source], { type: "text/javascript" });
    window.pdfjs = await import(URL.createObjectURL(script));
  }, readFileSync(PDFJS, "utf8"));
  const drawn = await page.evaluate(drawEach, [pdf.toString("base64"), SCALE]);
  await page.close();
  return drawn.map((url) => Buffer.from(url.split(",")[1], "base64"));
}

async function drawEach([base64, scale]) {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const document_ = await window.pdfjs.getDocument({ data }).promise;
  const urls = [];
  for (let at = 1; at <= document_.numPages; at += 1) {
    const sheet = await document_.getPage(at);
    const viewport = sheet.getViewport({ scale });
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: viewport.width, height: viewport.height });
    await sheet.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
    urls.push(canvas.toDataURL("image/png"));
  }
  return urls;
}
