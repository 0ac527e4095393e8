// Ends and removes what the check started: containers, networks, data, and without --keep the images.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { configurePodman, ip, lab, podman, run, work } from './machine.mjs';

const keep = process.argv.includes('--keep');
configurePodman();
if (existsSync(join(work, 'storage'))) {
  await podman('rm', '--all', '--force', '--time', '0', '--volumes').catch(tell);
  if (!keep) await podman('rmi', '--all', '--force').catch(tell);
}
const balancer = join(work, 'load-balancer', 'nginx.pid');
if (existsSync(balancer)) end(Number(readFileSync(balancer, 'utf8')));
for (const line of (await ip('netns', 'list')).split('\n')) {
  const name = line.split(' ')[0];
  if (name.startsWith(lab)) await ip('netns', 'delete', name).catch(tell);
}
rmSync(join(work, 'data'), { recursive: true, force: true });
if (!keep) {
  await run('umount', join(work, 'storage', 'overlay')).catch(() => {});
  rmSync(work, { recursive: true, force: true });
}

function end(process_) {
  try {
    process.kill(process_);
  } catch {
    // It has ended by itself.
  }
}

function tell(error) {
  console.error(error.message);
}
