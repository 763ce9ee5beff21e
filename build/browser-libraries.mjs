// Copies what browsers load from node_modules into wwwroot/lib and builds the icon sprite. Nothing of it is committed.
import { mkdir, copyFile, readFile, writeFile, rm } from "node:fs/promises";

const from = new URL("../node_modules/", import.meta.url);
const to = new URL("../wwwroot/lib/", import.meta.url);

const copies = {
  "htmx.org/dist/htmx.min.js": "htmx.min.js",
  "htmx-ext-sse/dist/sse.min.js": "sse.min.js",
  "sortablejs/Sortable.min.js": "sortable.min.js",
  "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2": "fonts/hanken-grotesk-latin.woff2",
  "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-ext-wght-normal.woff2": "fonts/hanken-grotesk-latin-ext.woff2",
  "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2": "fonts/literata-latin.woff2",
  "@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2": "fonts/literata-latin-ext.woff2",
};

await rm(to, { recursive: true, force: true });
await mkdir(new URL("fonts/", to), { recursive: true });
for (const [source, target] of Object.entries(copies))
  await copyFile(new URL(source, from), new URL(target, to));

const names = (await readFile(new URL("icons.txt", import.meta.url), "utf8"))
  .split("\n").map(line => line.trim()).filter(line => line && !line.startsWith("#"));
const symbols = await Promise.all([...new Set(names)].sort().map(async name => {
  const svg = await readFile(new URL(`lucide-static/icons/${name}.svg`, from), "utf8");
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s+/g, " ").trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
}));
await writeFile(new URL("icons.svg", to), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
