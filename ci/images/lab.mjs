// The six images in a namespace of their own, behind the load balancer's stand-in: what they have to do, and what it costs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Check } from './check-list.mjs';
import { healthy, memory, plug, start, stop } from './containers.mjs';
import { startLoadBalancer } from './load-balancer.mjs';
import { catalogue, ip, lab, top } from './machine.mjs';
import { checkFrontend, checkIdleConnections, checkRoutes, checkStreams } from './checks-network.mjs';
import { CLASS_LOG, checkCache, checkConfinement, checkMemoryKill, checkProbe, checkStop, checkUploads, checkView } from './checks-limits.mjs';
import { imageSizes, checkImages } from './checks-image.mjs';

const ALB = 'http://10.77.1.1';
const START_PROCESSOR_SECONDS = 4;
const START_MILLISECONDS = 45_000;
const REST_MIB = 300;

// So that the load balancer is ended too.
process.on('SIGTERM', () => process.exit(143));
await ip('-n', lab, 'link', 'set', 'lo', 'up');
const services = [];
for (const service of await catalogue()) services.push(await plug(service, services.length + 1));
startLoadBalancer(services);

const list = new Check();
const tasks = {};
const figures = Object.fromEntries(services.map(({ id }) => [id, {}]));

await list.group('images', () => checkImages(list, services));
Object.entries(await imageSizes(services)).forEach(([id, sizes]) => Object.assign(figures[id], sizes));
await list.group('start at 0.25 CPU', startAll);
const idle = checkIdleConnections(list, [tasks.chatmind, tasks.frontend]);
await list.group('routes', () => checkRoutes(list, ALB, services));
await list.group('frontend', () => checkFrontend(list, ALB, assets()));
await list.group('memory at rest', rest);
await list.group('limits as the JVM sees them', () => checkView(list, services.map(({ id }) => tasks[id]), ALB));
await list.group('confinement', () => checkConfinement(list, Object.values(tasks)));
await list.group('probe', () => checkProbe(list, Object.values(tasks).filter((task) => task.isBackend), figures));
await list.group('streams', () => checkStreams(list, ALB, figures));
await list.group('uploads of 200 MB at 0.5 CPU', uploads);
await list.group('killed for its memory', () => checkMemoryKill(list, tasks.taskflow, ALB));
await list.group('connections that idle for a minute', () => idle);
await list.group('SIGTERM', () => checkStop(list, ALB, services.map(({ id }) => tasks[id]), figures));
table();
process.exit(list.end());

/** All at once: six quarters fit on two processors. */
async function startAll() {
  // A cache that does not fit would only make the start slow; so it ends it.
  const environment = { JDK_JAVA_OPTIONS: '-XX:AOTMode=on' };
  for (const service of services) tasks[service.id] = await start(service, service.isBackend ? { environment } : {});
  await Promise.all(
    Object.values(tasks).map((task) =>
      list.check(`${task.title} is healthy within its time`, async () => {
        const { milliseconds, processor } = await healthy(task);
        Object.assign(figures[task.id], { 'start s': milliseconds / 1000, 'start CPU s': processor });
        list.atMost(processor, START_PROCESSOR_SECONDS, 's of processor');
        list.atMost(milliseconds, START_MILLISECONDS, 'ms');
      }),
    ),
  );
}

async function rest() {
  for (const task of Object.values(tasks)) {
    await list.check(`${task.title} rests in its memory`, () => {
      const { used, own } = memory(task);
      Object.assign(figures[task.id], { 'rest MiB': used, 'of it own MiB': own });
      list.atMost(used, REST_MIB, 'MiB');
    });
  }
}

async function uploads() {
  for (const id of ['filevault', 'datapulse']) {
    await list.check(`${tasks[id].title} starts again at 0.5 CPU on what the task before left`, async () => {
      await stop(tasks[id]);
      tasks[id] = await start(services.find((service) => service.id === id), { cpus: 0.5, environment: CLASS_LOG });
      figures[id]['start s at 0.5'] = (await healthy(tasks[id])).milliseconds / 1000;
      await checkCache(list, tasks[id]);
    });
  }
  await checkUploads(list, ALB, tasks, figures);
}

function assets() {
  return readdirSync(join(top, services.find(({ isBackend }) => !isBackend).artifact, 'assets'));
}

function table() {
  const columns = [...new Set(Object.values(figures).flatMap(Object.keys))];
  const text = (value) => (value === undefined ? '' : Number.isInteger(value) ? String(value) : value.toFixed(2));
  const rows = [['', ...columns], ['---', ...columns.map(() => '--:')]];
  for (const { id, title } of services) rows.push([title, ...columns.map((column) => text(figures[id][column]))]);
  console.log(`\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`);
}
