// From the first byte of an upload to its finished profile, next to DuckDB and pandas reading the same file from the disk.
//   node ci/bench/datapulse.mjs [megabytes,…] [rounds] [pandas rounds]      needs a build; 100,1000 3 1 by default
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { writeFile } from './datapulse-file.mjs';

const DUCKDB = 'org.duckdb:duckdb_jdbc:2.0.0.1';
/** Not that of another run at the same time. */
const PORT = 28000 + (process.pid % 1000);
const API = `http://127.0.0.1:${PORT}/api/datapulse`;
const TICKS = Number(execFileSync('getconf', ['CLK_TCK']));

const sizes = (process.argv[2] ?? '100,1000').split(',').map(Number);
const [rounds = 3, pandasRounds = 1] = process.argv.slice(3).map(Number);
const here = new URL('.', import.meta.url).pathname;
const jars = join(here, 'target');
const files = process.env.BENCH_FILES ?? jars;
const data = mkdtempSync(join(process.env.BENCH_FILES ?? tmpdir(), 'quintet-bench-'));

mkdirSync(jars, { recursive: true });
const service = spawn('java', ['-Xmx128m', '-jar', join(here, '../../datapulse-verticle/target/datapulse.jar')], {
  env: { ...process.env, PORT, HOST: '127.0.0.1', QUINTET_DATA: data },
  stdio: 'ignore',
});
const peers = [];
try {
  await answers(`http://127.0.0.1:${PORT}/health`);
  const duckdb = await peer('DuckDB', 'java', ['-cp', duckdbJar(), join(here, 'Summarize.java')]);
  const pandas = pandasRounds > 0 ? await peer('pandas', '/usr/bin/python3', [join(here, 'summarize.py')]) : undefined;
  for (const size of sizes) await compare(size, duckdb, pandas);
} finally {
  service.kill();
  peers.forEach((child) => child.kill());
  rmSync(data, { recursive: true, force: true });
}

/** Each in turn, so that a machine whose speed drifts slows all; the first round only warms up, and is told apart. */
async function compare(megabytes, duckdb, pandas) {
  const file = join(files, `datapulse-${megabytes}.csv`);
  if (!existsSync(file)) writeFile(file, megabytes * 1e6);
  const figures = { ours: [], duckdb: [], pandas: [], health: [] };
  for (let round = 0; round <= rounds; round++) {
    const ours = await measured(service.pid, () => upload(file));
    const theirs = await measured(duckdb.pid, () => duckdb.ask(file));
    if (pandas && round > 0 && round <= pandasRounds) figures.pandas.push(await measured(pandas.pid, () => pandas.ask(file)));
    console.log(`  ${megabytes} MB, round ${round}: ours ${line(ours, file)}; DuckDB ${line(theirs, file)}`);
    if (round === 0) continue;
    figures.ours.push(ours);
    figures.duckdb.push(theirs);
    figures.health.push(...ours.answer);
  }
  report(file, megabytes, figures);
}

function report(file, megabytes, figures) {
  console.log(`${megabytes} MB, medians of ${rounds}:`);
  console.log(`  ours    ${line(middle(figures.ours), file)}; GET /health p99 ${percentile(figures.health, 0.99).toFixed(1)} ms of ${figures.health.length}`);
  console.log(`  DuckDB  ${line(middle(figures.duckdb), file)}; ours is ${ratio(figures.duckdb, figures.ours)} times as fast`);
  if (figures.pandas.length > 0) {
    console.log(`  pandas  ${line(middle(figures.pandas), file)}; ours is ${ratio(figures.pandas, figures.ours)} times as fast`);
  }
}

function ratio(theirs, ours) {
  return (middle(theirs).millis / middle(ours).millis).toFixed(2);
}

function line(one, file) {
  const speed = (statSync(file).size / 1000 / one.millis).toFixed(0);
  return `${(one.millis / 1000).toFixed(2)} s, ${speed} MB/s, ${one.cpu.toFixed(1)} CPU s, peak ${one.peak} MB`;
}

/** How long it took, what the process took of the CPU meanwhile, and the most memory it had. */
async function measured(pid, work) {
  const before = cpuSeconds(pid);
  const { millis, answer } = await work();
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) >> 10;
  return { millis, answer, cpu: cpuSeconds(pid) - before, peak };
}

function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Until the answer with the finished profile is there; the file is by then synced and its row committed. */
async function upload(file) {
  const curl = spawn('curl', ['-sS', '-X', 'POST', '-T', file, '-w', '\n%{time_total} %{http_code}', `${API}/datasets?name=bench.csv`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let body = '';
  curl.stdout.on('data', (bytes) => (body += bytes));
  const ended = new Promise((resolve) => curl.on('close', resolve)).then(() => (curl.ended = true));
  const health = await pollHealth(curl);
  await ended;
  const [json, last] = [body.slice(0, body.lastIndexOf('\n')), body.slice(body.lastIndexOf('\n') + 1)];
  const [seconds, code] = last.split(' ').map(Number);
  if (code !== 201) throw new Error(`upload: ${code} ${json}`);
  await fetch(`${API}/datasets/${JSON.parse(json).id}`, { method: 'DELETE' });
  return { millis: seconds * 1000, answer: health };
}

async function pollHealth(curl) {
  const millis = [];
  while (!curl.ended) {
    const start = performance.now();
    await (await fetch(`http://127.0.0.1:${PORT}/health`)).text();
    millis.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return millis;
}

/** A process that answers each path with a line that begins with the milliseconds it took. */
async function peer(name, command, parameters) {
  const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  peers.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await lines.next()).value !== 'ready') throw new Error(`${name} did not start`);
  return {
    pid: child.pid,
    ask: async (file) => {
      child.stdin.write(`${file}\n`);
      const answer = await lines.next();
      if (answer.done) throw new Error(`${name} ended`);
      return { millis: Number(answer.value.split(' ')[0]) };
    },
  };
}

function duckdbJar() {
  const jar = join(jars, `${DUCKDB.split(':').slice(1).join('-')}.jar`);
  if (!existsSync(jar)) execFileSync('mvn', ['-q', 'dependency:copy', `-Dartifact=${DUCKDB}`, `-DoutputDirectory=${jars}`]);
  return jar;
}

function middle(figures) {
  const of = (key) => percentile(figures.map((figure) => figure[key]), 0.5);
  return { millis: of('millis'), cpu: of('cpu'), peak: of('peak') };
}

function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

async function answers(url) {
  for (let attempt = 0; attempt < 300 && service.exitCode === null; attempt++) {
    const up = await fetch(url).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
