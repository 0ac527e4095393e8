// What is in an image, before anything of it runs.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { podman } from './machine.mjs';
import { wantedBases } from './bases.mjs';

/** Above the base, which all share; DataPulse's DuckDB is one library of 72 MB. */
const OWN_MB = { datapulse: 200, frontend: 5 };
const OWN_MB_OF_OTHERS = 110;

const image = async (name) => JSON.parse(await podman('image', 'inspect', name))[0];

export async function imageSizes(services) {
  const sizes = {};
  for (const { id, container, dockerfile } of services) {
    const whole = (await image(`quintet/${container}`)).Size;
    const base = (await image(wantedBases([dockerfile]).at(-1))).Size;
    sizes[id] = { 'image MB': Math.round(whole / 1e6), 'of it ours MB': Math.round((whole - base) / 1e6) };
  }
  return sizes;
}

export async function checkImages(list, services) {
  const sizes = await imageSizes(services);
  for (const service of services) {
    const { Config: config } = await image(`quintet/${service.container}`);
    await list.check(`${service.title}'s image runs as nobody in particular`, () => list.equal(config.User, '10001:10001'));
    await list.check(`${service.title}'s image exposes the catalogue's port`, () =>
      list.equal(Object.keys(config.ExposedPorts).join(), `${service.port}/tcp`),
    );
    await list.check(`${service.title}'s image is small`, () =>
      list.atMost(sizes[service.id]['of it ours MB'], OWN_MB[service.id] ?? OWN_MB_OF_OTHERS, 'MB'),
    );
    if (service.isBackend) {
      await list.check(`${service.title}'s image has no library of another platform`, () => checkLibraries(list, service));
    }
  }
}

/** The names in a jar are not compressed. */
async function checkLibraries(list, { container }) {
  const folder = mkdtempSync(join(tmpdir(), 'quintet-jar-'));
  const made = (await podman('create', '--pull=never', `quintet/${container}`)).trim();
  try {
    await podman('cp', `${made}:/opt/quintet`, folder);
    const library = /[\w/.-]+\.(dll|dylib|jnilib|so(_\w+)?)\b/.exec(readFileSync(join(folder, 'quintet/app.jar')).toString('latin1'));
    list.equal(library?.[0], undefined, 'a native library in the jar:');
    const beside = readdirSync(join(folder, 'quintet'));
    list.that(beside.includes('libsqlitejdbc.so'), `no SQLite beside the jar: ${beside.join(' ')}`);
  } finally {
    await podman('rm', '--force', '--volumes', made);
    rmSync(folder, { recursive: true });
  }
}
