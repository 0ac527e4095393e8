// Requests per second of TaskFlow's own jar (durable, SQLite) next to Fastify (in memory), in turn, in one run.
//   node ci/bench/requests.mjs [rounds] [seconds]      needs a build, and `npm ci` in ci/bench
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

const [rounds = 5, seconds = 5] = process.argv.slice(2).map(Number);
const root = new URL('../..', import.meta.url).pathname;
const data = mkdtempSync(join(tmpdir(), 'quintet-bench-'));
const OURS = 28901;
const PEER = 28902;
const CONNECTIONS = 32;
const API = `http://127.0.0.1:${OURS}/api/taskflow`;

const jar = join(root, 'taskflow-verticle/target/taskflow.jar');
const ours = spawn('java', ['-Xmx256m', '-jar', jar], {
  env: { ...process.env, PORT: OURS, HOST: '127.0.0.1', QUINTET_DATA: data },
  stdio: 'ignore',
});
let peer;
try {
  await answers(`http://127.0.0.1:${OURS}/health`);
  const tasks = await fill();
  peer = spawn('node', [join(root, 'ci/bench/fastify-peer.mjs')], {
    env: { ...process.env, PORT: PEER, TASKS: JSON.stringify(tasks) },
    stdio: 'ignore',
  });
  await answers(`http://127.0.0.1:${PEER}/tasks`);
  await compare('one task by id', `/tasks/${tasks[0].id}`);
  await compare('a list of 100', '/tasks?limit=100');
} finally {
  ours.kill();
  peer?.kill();
  rmSync(data, { recursive: true, force: true });
}

async function fill() {
  for (let number = 1; number <= 100; number++) {
    const body = JSON.stringify({ title: `Task ${number}`, description: 'A description of usual length.', labels: ['one', 'two'] });
    await fetch(`${API}/tasks`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  }
  return (await (await fetch(`${API}/tasks?limit=100`)).json()).items;
}

/** Ours and the peer in turn, so that a machine whose speed drifts slows both; the first round only warms up. */
async function compare(name, path) {
  const figures = { ours: [], peer: [], ratio: [] };
  for (let round = 0; round <= rounds; round++) {
    const mine = await measure(API + path);
    const theirs = await measure(`http://127.0.0.1:${PEER}${path.replace('?limit=100', '')}`);
    if (round === 0) continue;
    figures.ours.push(mine);
    figures.peer.push(theirs);
    figures.ratio.push(mine / theirs);
  }
  const [a, b, ratio] = [figures.ours, figures.peer, figures.ratio].map(median);
  console.log(`${name}: ours ${Math.round(a)}/s, Fastify ${Math.round(b)}/s, ratio ${ratio.toFixed(2)} (median of ${rounds})`);
}

async function measure(url) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result.requests.average;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function answers(url) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const up = await fetch(url).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}
