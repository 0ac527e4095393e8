// Containers as Fargate runs them: limits, a read-only root, no capabilities, a network namespace with an address of its own.
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { controlGroup, ip, lab, podman, run, work } from './machine.mjs';
import { until } from './http.mjs';

const USER = 10001;
export const MEMORY = 512;

/** A small network for each: the lab has the first address, the container the second. */
export async function plug(service, number) {
  const namespace = `${lab}-${service.id}`;
  const inside = ['-n', namespace];
  await ip('netns', 'add', namespace);
  await ip('link', 'add', `lab${number}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace);
  await ip('address', 'add', `10.77.${number}.1/30`, 'dev', `lab${number}`);
  await ip('link', 'set', `lab${number}`, 'up');
  await ip(...inside, 'link', 'set', 'lo', 'up');
  await ip(...inside, 'address', 'add', `10.77.${number}.2/30`, 'dev', 'eth0');
  await ip(...inside, 'link', 'set', 'eth0', 'up');
  await ip(...inside, 'route', 'add', 'default', 'via', `10.77.${number}.1`);
  if (!service.isBackend) {
    // As the task definition's systemControls say: nginx listens on 80 without being root.
    await run('nsenter', `--net=/run/netns/${namespace}`, 'sysctl', '-qw', 'net.ipv4.ip_unprivileged_port_start=0');
  }
  return { ...service, namespace, address: `10.77.${number}.2`, gateway: `10.77.${number}.1` };
}

/** Starts a task of a service anew, on the data that the one before left. */
export async function start(service, { cpus = 0.25, temporary = '64m', environment = {} } = {}) {
  const data = join(work, 'data', service.id);
  mkdirSync(data, { recursive: true });
  chownSync(data, USER, USER);
  await podman('rm', '--force', '--ignore', '--time', '0', '--volumes', service.id);
  await podman(
    'create', '--pull=never', '--name', service.id, '--network', `ns:/run/netns/${service.namespace}`,
    '--read-only', '--read-only-tmpfs=false', '--tmpfs', `/tmp:rw,noexec,nosuid,nodev,size=${temporary},mode=1777`,
    '--volume', `${data}:/data`, '--cap-drop=all', '--security-opt', 'no-new-privileges', '--no-healthcheck',
    '--memory', `${MEMORY}m`, '--memory-swap', `${MEMORY}m`, '--cpus', String(cpus),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    `quintet/${service.container}`,
  );
  const began = Date.now();
  const id = (await podman('start', service.id)).trim() && (await inspect(service.id)).Id;
  return { ...service, containerId: id, began };
}

export const inspect = async (name) => JSON.parse(await podman('inspect', '--type', 'container', name))[0];

/** Milliseconds until it answers, from when its process was started; processor seconds that it took. */
export async function healthy(task) {
  const url = `http://${task.address}:${task.port}${task.healthPath}`;
  await until(`${task.title} to be healthy`, 90_000, async () => {
    const { State: state } = await inspectSometimes(task);
    if (state?.Status === 'exited') throw Object.assign(new Error(`${task.title} ended: ${await logs(task)}`), { final: true });
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).status === 200;
  });
  const { State: state } = await inspect(task.id);
  return { milliseconds: Date.now() - Date.parse(state.StartedAt), processor: processorSeconds(task) };
}

let asked = 0;
async function inspectSometimes(task) {
  asked += 1;
  return asked % 20 === 0 ? inspect(task.id) : {};
}

export const logs = (task) => run('sh', '-c', `podman logs --tail 15 ${task.id} 2>&1`);

export async function stop(task) {
  const began = Date.now();
  await podman('stop', '--time', '30', task.id);
  const { State: state } = await inspect(task.id);
  return { milliseconds: Date.now() - began, code: state.ExitCode };
}

export function processorSeconds(task) {
  const microseconds = /usage_usec (\d+)/;
  const text = controlGroup(task.containerId, 'cpuacct', ['cpuacct.usage', 'cpu.stat']);
  const version2 = microseconds.exec(text);
  return version2 ? Number(version2[1]) / 1e6 : Number(text) / 1e9;
}

/** MiB: what is charged less what the kernel gives back at once, as ECS shows it; and what is no file. */
export function memory(task) {
  const used = Number(controlGroup(task.containerId, 'memory', ['memory.usage_in_bytes', 'memory.current']));
  const parts = Object.fromEntries(
    controlGroup(task.containerId, 'memory', ['memory.stat']).trim().split('\n').map((line) => line.split(' ')),
  );
  const inactive = Number(parts.total_inactive_file ?? parts.inactive_file);
  const shared = Number(parts.total_shmem ?? parts.shmem ?? 0);
  const own = Number(parts.total_rss ?? parts.anon);
  const mib = (bytes) => Math.round(bytes / 2 ** 20);
  return { used: mib(used - inactive), own: mib(own + shared) };
}

export const execute = (task, ...command) => podman('exec', task.id, ...command);
