// What Maven calls: `node scripts/build.mjs package <output folder>` and `node scripts/build.mjs test`.
// Each step is left out when nothing it depends on has changed since it last went well (a hash, kept as a stamp).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ui = fileURLToPath(new URL('..', import.meta.url));
const project = dirname(resolve(ui));
const apps = ['datapulse', 'taskflow', 'chatmind', 'filevault', 'metricshub'];
const contracts = apps.map((app) => join(project, `${app}-verticle/src/main/resources/${app}/openapi.yaml`));
const settings = ['package-lock.json', 'biome.json', 'tsconfig.json', 'vite.config.ts', 'index.html'];
const folders = ['src', 'public', 'e2e', 'scripts'];
const text = /\.(html|js|css|svg|txt|json|map)$/;
const SMALLEST_GZIPPED = 1024;
const STAMP = 'target/bundle.stamp';

const [command, output = 'target/classes/META-INF/quintet-ui'] = process.argv.slice(2);
const tasks = { package: () => makePackage(resolve(ui, output)), test, e2e };

requireNode();
if (!(command in tasks)) stop(`Say what to do: ${Object.keys(tasks).join(', ')}.`);
tasks[command]();

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Building the UI needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one (nodejs.org).`,
  );
}

function makePackage(target) {
  install();
  if (!existsSync(target)) rmSync(resolve(ui, STAMP), { force: true });
  unlessDone(STAMP, [...settings, ...folders.flatMap(filesBelow), ...contracts], () => {
    rmSync(target, { recursive: true, force: true });
    run('types from the contracts', join(ui, 'scripts/generate.mjs'));
    run('lint', bin('@biomejs/biome', 'bin/biome'), 'check', '.', '--colors=off');
    run('type check', bin('typescript', 'bin/tsc'), '-p', '.');
    run(
      'bundle',
      bin('vite', 'bin/vite.js'),
      'build',
      '--outDir',
      target,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    );
    compress(target);
  });
}

function test() {
  install();
  run(
    'unit tests',
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=junit',
    '--outputFile.junit=target/junit-unit.xml',
  );
}

function e2e() {
  install();
  run('browser tests', bin('@playwright/test', 'cli.js'), 'test', '-c', 'e2e');
}

function install() {
  unlessDone('node_modules/.quintet-stamp', ['package.json', 'package-lock.json'], () => {
    run(
      'npm ci',
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    );
  });
}

/** Does the work when the files are not those it was last done with. */
function unlessDone(stamp, files, work) {
  const file = resolve(ui, stamp);
  const wanted = hashOf(files);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  rmSync(file, { force: true });
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files.map((name) => resolve(ui, name))) {
    hash.update(file).update(existsSync(file) ? readFileSync(file) : 'none');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(resolve(ui, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !(entry.parentPath.endsWith('api') && entry.name.endsWith('.d.ts')))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !text.test(entry.name) || statSync(file).size < SMALLEST_GZIPPED) continue;
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

function bin(name, path) {
  return join(ui, 'node_modules', name, path);
}

/** Runs a program, with this Node when it is a script of a package; its output is shown, its failure ends all. */
function run(name, program, ...parameters) {
  const began = Date.now();
  const isScript = program.startsWith(ui);
  const [file, all] = isScript ? [process.execPath, [program, ...parameters]] : [program, parameters];
  const { status, error } = spawnSync(file, all, {
    cwd: ui,
    stdio: 'inherit',
    shell: program.endsWith('.cmd'),
  });
  if (error) stop(`${name}: ${program} cannot be run (${error.message}).`);
  if (status !== 0) stop(`${name} failed; what it said is above.`);
  console.log(`ui: ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function stop(sentence) {
  console.error(`ui: ${sentence}`);
  process.exit(1);
}
