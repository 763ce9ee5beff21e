// Measures the published server from outside: start, memory, the signed-in list page under load, bytes of a first load.
// Usage: node tests/bench/pages.mjs FOLDER_OF_THE_PUBLISHED_PROGRAM
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import http from "node:http";

const ROWS = 5000;
const PERSON = { email: "bench@jams.example", password: "A long enough passphrase 1" };
const NEIGHBOURS = Array.from({ length: 6 }, (_, number) => `neighbour${number}@jams.example`);
const program = join(resolve(process.argv[2]), "Jams.Web.dll");
const data = mkdtempSync(join(tmpdir(), "jams-bench-"));
const rows = [];

const sleep = ms => new Promise(done => setTimeout(done, ms));
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const report = (what, measured, wanted, holds) => rows.push({ what, measured, wanted, holds: holds ? "yes" : "NO" });

const freePort = () => new Promise(done => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

const jams = (...args) => execFileSync("dotnet", [program, ...args], { env: { ...process.env, JAMS_DATA: data }, stdio: ["ignore", "pipe", "pipe"] });

async function serve() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn("dotnet", [program], {
    cwd: resolve(process.argv[2]),
    env: { ...process.env, JAMS_DATA: data, ASPNETCORE_URLS: url, Logging__LogLevel__Default: "Error", Door__TriesPerMinute: "10000" },
    stdio: ["ignore", "ignore", "ignore"],
  });
  for (;;) {
    try {
      if ((await fetch(`${url}/readyz`)).ok) break;
    } catch { /* not listening yet */ }
    if (performance.now() - began > 30_000) throw new Error("The server did not become ready in 30 s.");
    await sleep(20);
  }
  return { child, url, ready: performance.now() - began };
}

const stop = server => new Promise(done => {
  server.child.once("exit", done);
  server.child.kill("SIGTERM");
});

const memory = server => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.child.pid}/status`, "utf8"))[1]) / 1024;

/** Signs in as a browser would and returns the cookies. */
async function signIn(url) {
  const jar = new Map();
  const keep = answer => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const page = await fetch(`${url}/account/sign-in`);
  keep(page);
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(await page.text())[1];
  const answer = await fetch(`${url}/account/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ Email: PERSON.email, Password: PERSON.password, __RequestVerificationToken: token }),
  });
  keep(answer);
  if (answer.status !== 302) throw new Error(`Signing in answered ${answer.status}.`);
  return cookies();
}

/** How long the answer to a wrong password takes, in ms: the smallest quarter of several tries in turns, for addresses with and without an account. */
async function wrongPasswords(url, known) {
  const page = await fetch(`${url}/account/sign-in`);
  const cookie = page.headers.getSetCookie().map(one => one.split(";")[0]).join("; ");
  const token = /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(await page.text())[1];
  const times = { known: [], unknown: [] };
  const attempt = async (kind, email) => {
    const began = performance.now();
    await (await fetch(`${url}/account/sign-in`, {
      method: "POST", redirect: "manual", headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ Email: email, Password: "wrong password", __RequestVerificationToken: token }),
    })).text();
    times[kind].push(performance.now() - began);
  };
  for (let turn = 0; turn < 4; turn++)
    for (const email of known) {
      await attempt("known", email);
      await attempt("unknown", `nobody-${turn}-${email}`);
    }
  const best = values => { const few = values.toSorted((a, b) => a - b).slice(0, values.length / 4); return few.reduce((sum, one) => sum + one, 0) / few.length; };
  return { known: best(times.known), unknown: best(times.unknown) };
}

function load(url, cookie, seconds) {
  const text = execFileSync("wrk", ["-t2", "-c16", `-d${seconds}s`, "--latency", "-H", `Cookie: ${cookie}`, url], { encoding: "utf8" });
  const time = (value, unit) => value * { us: 0.001, ms: 1, s: 1000 }[unit];
  const p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(text);
  if (/Non-2xx/.test(text)) throw new Error(`The list page failed under load:\n${text}`);
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]), p99: time(Number(p99[1]), p99[2]) };
}

/** Bytes over the wire with gzip, headers not counted. */
const bytes = (url, cookie) => new Promise((done, failed) => http.get(url, { headers: { cookie, "accept-encoding": "gzip" } }, answer => {
  let size = 0;
  const chunks = [];
  answer.on("data", chunk => { size += chunk.length; chunks.push(chunk); });
  answer.on("end", () => done({ size, zipped: answer.headers["content-encoding"] === "gzip", body: Buffer.concat(chunks) }));
}).on("error", failed));

async function firstLoad(url, cookie) {
  const page = await bytes(`${url}/applications/table`, cookie);
  const html = page.zipped ? (await import("node:zlib")).gunzipSync(page.body).toString() : page.body.toString();
  const parts = { page: page.size, script: 0, style: 0, icons: 0, fonts: 0 };
  const links = [...html.matchAll(/(?:src|href)="(\/(?:js|css|lib|icons)\/[^"#]+)/g)].map(found => found[1]);
  for (const link of new Set(links)) {
    const { size } = await bytes(url + link.replaceAll("&amp;", "&"), cookie);
    const kind = /\.js/.test(link) ? "script" : /\.css/.test(link) ? "style" : /\.woff2/.test(link) ? "fonts" : "icons";
    parts[kind] += size;
  }
  return parts;
}

try {
  jams("user", "add", PERSON.email, "--password", PERSON.password);
  for (const neighbour of NEIGHBOURS) jams("user", "add", neighbour, "--password", PERSON.password);
  const csv = ["Company,Role,Location,Status,Applied on,Link,Salary,Tags"];
  const stages = ["Saved", "Applied", "Interview", "Offer", "Rejected"];
  for (let row = 0; row < ROWS; row++)
    csv.push(`Company ${row % 700},Engineer ${row},Hamburg,${stages[row % 5]},2026-${String(1 + (row % 11)).padStart(2, "0")}-${String(1 + (row % 28)).padStart(2, "0")},https://jobs.example/${row},"70,000 - 82,000 EUR",tag${row % 9}`);
  writeFileSync(join(data, "rows.csv"), csv.join("\n"));
  const began = performance.now();
  jams("import", "applications", join(data, "rows.csv"), "--user", PERSON.email);
  report(`import of ${ROWS} rows by command line`, `${((performance.now() - began) / 1000).toFixed(1)} s`, "-", true);

  const starts = [];
  for (let run = 0; run < 5; run++) {
    const server = await serve();
    starts.push(server.ready);
    await stop(server);
  }
  report("start to ready, median of 5", `${(median(starts) / 1000).toFixed(2)} s`, "≤ 3 s", median(starts) <= 3000);

  const server = await serve();
  try {
    await fetch(`${server.url}/healthz`);
    await sleep(5000);
    const idle = memory(server);
    report("memory, idle", `${idle.toFixed(0)} MB`, "≤ 180 MB", idle <= 180);

    const cookie = await signIn(server.url);
    const list = `${server.url}/applications/table`;
    load(list, cookie, 10); // warm: the just-in-time compiler has seen the page
    const runs = [load(list, cookie, 10), load(list, cookie, 10), load(list, cookie, 10)];
    const rate = median(runs.map(run => run.rate));
    const p99 = median(runs.map(run => run.p99));
    report(`list page, signed in, 50 of ${ROWS} rows, 16 connections`, `${rate.toFixed(0)} requests/s`, "≥ 2,500 requests/s", rate >= 2500);
    report("the same, p99", `${p99.toFixed(1)} ms`, "≤ 20 ms", p99 <= 20);
    await sleep(3000);
    report("memory after that load", `${memory(server).toFixed(0)} MB`, "-", true);

    const door = await wrongPasswords(server.url, NEIGHBOURS);
    const ratio = door.known / door.unknown;
    report("wrong password, with an account : without", `${door.known.toFixed(0)} : ${door.unknown.toFixed(0)} ms`, "within a fifth", ratio > 0.8 && ratio < 1.25);

    const parts = await firstLoad(server.url, cookie);
    const total = parts.page + parts.script + parts.style + parts.icons;
    const kb = size => `${(size / 1000).toFixed(1)} kB`;
    report("first load, gzip, without fonts", kb(total), "≤ 60 kB", total <= 60_000);
    report("of it script", kb(parts.script), "≤ 35 kB", parts.script <= 35_000);
    report("of it page, style, icons", `${kb(parts.page)}, ${kb(parts.style)}, ${kb(parts.icons)}`, "-", true);
    report("preloaded font beside it (once, cached for a year)", kb(parts.fonts), "-", true);
  } finally {
    await stop(server);
  }
  const width = Math.max(...rows.map(row => row.what.length));
  for (const row of rows)
    console.log(`${row.what.padEnd(width)}  ${row.measured.padStart(24)}  ${row.wanted.padStart(20)}  ${row.holds}`);
} finally {
  rmSync(data, { recursive: true, force: true });
}
