// What ci/images-check runs: stand-ins of the bases, the six images and the builds that must fail, then the lab.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { debianNginx, makeBases, wantedBases } from './bases.mjs';
import { catalogue, configurePodman, inParallel, ip, lab, podman, Refused, run, step, top, work } from './machine.mjs';

try {
  process.exitCode = await check();
} catch (error) {
  console.error(error instanceof Refused ? error.message : error);
  process.exitCode = error instanceof Refused ? 2 : 1;
}

async function check() {
  if (process.getuid() !== 0) throw new Refused('Containers with limits need root.');
  configurePodman();
  const services = await catalogue();
  for (const { artifact } of services) {
    if (!existsSync(join(top, artifact))) throw new Refused(`${artifact} is not built: run \`mvn verify\` first.`);
  }
  const dockerfiles = [...new Set(services.map((service) => service.dockerfile))];
  await step('stand-ins of the bases', () => makeBases(wantedBases(dockerfiles)));
  await step('six images', () => inParallel(2, services, (service) => build(service, service.dockerfile)));
  await step('builds that have to fail', () => mustFail(services));
  await debianNginx();
  await ip('netns', 'add', lab);
  return await inNamespace(lab, 'node', join(top, 'ci/images/lab.mjs'));
}

/** With no network: a build needs none, and a service that is trained meets no other. */
function build({ container, artifact }, dockerfile) {
  return podman(
    'build', '--pull=never', '--network', 'none', '--format', 'docker', '--file', resolve(top, dockerfile), '--build-arg', `JAR=${artifact}`,
    '--tag', `quintet/${container}`, top,
  );
}

/** The first and the third failure of the first deployment: each would be pushed if a build took it. */
async function mustFail([service]) {
  const good = readFileSync(join(top, service.dockerfile), 'utf8');
  const plants = [
    ['an empty Dockerfile', '', /no contents|empty/i],
    ["a flag that the build step's program has not", good.replace('RUN java ', 'RUN java --frozen-lockfil '), /frozen-lockfil/],
    ['an option that the JVM has not', good.replace('RUN sh /train.sh', 'RUN echo -XX:+UseSerialGCC >> /opt/quintet/java.options && sh /train.sh'), /UseSerialGCC/],
  ];
  for (const [name, text, reason] of plants) {
    if (text === good) throw new Error(`${name} could not be planted: the Dockerfile has no such step any more.`);
    const file = join(work, 'Planted.Dockerfile');
    writeFileSync(file, text);
    const said = await build({ ...service, container: 'planted' }, file).then(() => undefined, (error) => error.said);
    if (said === undefined) throw new Error(`${name} was built.`);
    if (!reason.test(said)) throw new Error(`${name} failed for another reason:\n${said}`);
  }
}

/** Not `ip netns exec`: that hides the control groups from podman. */
function inNamespace(name, program, ...parameters) {
  const child = spawn('nsenter', [`--net=/run/netns/${name}`, program, ...parameters], { cwd: top, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill());
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
