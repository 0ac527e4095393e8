// What the check does to this machine: programs it runs, podman with a storage of its own, folders below target/.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const top = fileURLToPath(new URL('../..', import.meta.url));
export const work = join(top, 'target', 'images');
/** Another work tree may be checked at the same time. */
export const lab = `quintet-${createHash('sha256').update(top).digest('hex').slice(0, 8)}`;

const call = promisify(execFile);
/** What a container's monitor leaves where it was started, it leaves in our folder. */
const LOTS = { maxBuffer: 256 << 20, cwd: work };

export class Refused extends Error {}

/** Its output; a failure is thrown with what the program said. */
export async function run(program, ...parameters) {
  try {
    return (await call(program, parameters, { ...LOTS, env: environment() })).stdout;
  } catch (error) {
    const said = `${error.stdout ?? ''}\n${error.stderr ?? ''}`.trim().split('\n').slice(-25).join('\n');
    throw Object.assign(new Error(`${program} ${parameters.slice(0, 3).join(' ')}: ${said}`), { code: error.code, said });
  }
}

export const podman = (...parameters) => run('podman', ...parameters);
export const ip = (...parameters) => run('ip', ...parameters);

/** Away from the machine's own containers, without its bridge, and with no limit raised: not every root may. */
function environment() {
  return {
    ...process.env,
    LC_ALL: 'C.UTF-8',
    CONTAINERS_CONF: join(work, 'containers.conf'),
    CONTAINERS_STORAGE_CONF: join(work, 'storage.conf'),
  };
}

export function configurePodman() {
  mkdirSync(work, { recursive: true });
  writeFileSync(
    join(work, 'containers.conf'),
    `[containers]
default_ulimits = ["nofile=16384:16384", "nproc=16384:16384"]
netns = "host"
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
`,
  );
  writeFileSync(
    join(work, 'storage.conf'),
    `[storage]
driver = "overlay"
graphroot = "${join(work, 'storage')}"
runroot = "${join(work, 'run')}"
`,
  );
}

/** A JDK 25: where JAVA25_HOME says, else where Debian's packages put it. */
export function jdk() {
  const folder = '/usr/lib/jvm';
  const installed = existsSync(folder) ? readdirSync(folder).filter((name) => /\b25\b/.test(name)) : [];
  const homes = [process.env.JAVA25_HOME, ...installed.map((name) => join(folder, name))].filter(Boolean);
  const home = homes.find((candidate) => existsSync(join(candidate, 'bin', 'jlink')));
  if (home) return home;
  throw new Refused(
    'There is no JDK 25 here, and Debian 12 has none to install: unpack Temurin 25, and say where in JAVA25_HOME.',
  );
}

export function jdkVersion(home) {
  return /JAVA_RUNTIME_VERSION="([\d.+]+)/.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1];
}

/** The six services, as the one place that knows them says. */
export async function catalogue() {
  const classes = join(top, 'ci/catalogue/target/classes');
  if (!existsSync(classes)) throw new Refused('The catalogue is not built: run `mvn verify` first.');
  return JSON.parse(execFileSync('java', ['-cp', classes, 'io.quintet.catalogue.CatalogueCommand'], { encoding: 'utf8' }));
}

/** A control group's file, from version 2 or 1. */
export function controlGroup(id, controller, names) {
  const parents = ['libpod_parent', 'machine.slice'];
  for (const name of names) {
    for (const parent of parents) {
      for (const root of [`/sys/fs/cgroup/${controller}`, '/sys/fs/cgroup']) {
        const file = join(root, parent, `libpod-${id}`, name);
        if (existsSync(file)) return readFileSync(file, 'utf8');
      }
    }
  }
  throw new Error(`There is no ${names.join(' or ')} of container ${id}.`);
}

/** Counts what it has done in seconds, for a person who waits. */
export async function step(name, work) {
  const began = Date.now();
  const result = await work();
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

/** At most so many at a time. */
export async function inParallel(limit, items, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
