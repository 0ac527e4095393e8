// What a task does within its limits, and when it is at their end.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { execute, healthy, inspect, memory, MEMORY, processorSeconds, start, stop } from './containers.mjs';
import { call, follow, sendJson, until } from './http.mjs';
import { podman } from './machine.mjs';

const UPLOAD = 200_000_000;
const UPLOAD_OWN_MIB = 440;
const PROBE_PROCESSOR_SECONDS = 0.4;
const STOP_MILLISECONDS = 25_000;
const SIGTERM = 128 + 15;

export const CLASS_LOG = { JDK_JAVA_OPTIONS: '-Xlog:class+load:file=/tmp/classes.log' };

/** Classes come from the cache that the build made, or it was made for nothing; a few are needed only later on. */
export function checkCache(list, task) {
  return list.check(`${task.title} starts from its cache`, async () => {
    const count = async (end) => Number(await execute(task, 'sh', '-c', `grep 'io[.]quintet' /tmp/classes.log | grep ${end} || true`));
    const [cached, read] = [await count("-c 'shared objects file'"), await count("-vc 'shared objects file'")];
    list.that(cached > 100 && read < cached / 10, `${cached} classes from the cache, ${read} from the jar`);
  });
}

export async function checkView(list, tasks, alb) {
  for (const task of tasks.filter(({ isBackend }) => isBackend)) {
    await list.check(`${task.title}'s JVM sees its limits`, async () => {
      const settings = await execute(task, 'sh', '-c', 'java -XshowSettings:system -version 2>&1');
      list.that(settings.includes('CPU Quota: 25000us'), settings);
      list.that(settings.includes('Effective CPU Count: 1'), settings);
      list.that(settings.includes(`Memory Limit: ${MEMORY}.00M`), settings);
    });
    await list.check(`${task.title}'s heap leaves room for the rest`, async () => {
      const { text } = await call(`http://${task.address}:${task.port}`, '/metrics');
      const heap = [...text.matchAll(/^jvm_memory_max_bytes\{area="heap",id="(?!.*Survivor).*\} (\S+)$/gm)];
      const largest = heap.reduce((sum, [, bytes]) => sum + Number(bytes), 0) / 2 ** 20;
      list.that(largest > 0.4 * MEMORY && largest <= 0.55 * MEMORY, `a heap of up to ${largest} MiB`);
    });
  }
  await list.check('MetricsHub shows the limits of its task', async () => {
    const { json } = await call(alb, '/api/metricshub/system');
    list.equal(json.task?.memory?.limit, MEMORY * 2 ** 20);
    list.equal(json.task?.cpu?.limitCores, 0.25);
  });
}

export async function checkConfinement(list, tasks) {
  for (const task of tasks) {
    await list.check(`${task.title} can change nothing but /tmp and its data, and is allowed nothing`, async () => {
      const status = await execute(task, 'grep', '-E', '^(Uid|CapEff|CapBnd|NoNewPrivs):', '/proc/1/status');
      list.equal(
        status.replaceAll('\t', ' ').trim(),
        'Uid: 10001 10001 10001 10001\nCapEff: 0000000000000000\nCapBnd: 0000000000000000\nNoNewPrivs: 1',
      );
      const written = await execute(task, 'sh', '-c', 'touch /x /usr/x /etc/x 2>&1 || true');
      list.equal(written.split('\n').filter((line) => line.includes('Read-only file system')).length, 3, written);
    });
  }
}

/** The image's own HEALTHCHECK, as the task definition has it too. */
export async function checkProbe(list, tasks, figures) {
  const command = JSON.parse(await podman('image', 'inspect', '--format', '{{json .HealthCheck.Test}}', `quintet/${tasks[0].container}`));
  list.equal(command.shift(), 'CMD');
  for (const task of tasks) {
    await list.check(`${task.title}'s probe says well for little`, async () => {
      await execute(task, ...command);
      const [before, began] = [processorSeconds(task), Date.now()];
      await execute(task, ...command);
      const spent = processorSeconds(task) - before;
      Object.assign(figures[task.id], { 'probe CPU s': spent, 'probe s': (Date.now() - began) / 1000 });
      list.atMost(spent, PROBE_PROCESSOR_SECONDS, 's of processor');
    });
  }
  await list.check('the probe says unwell where nobody answers', async () => {
    const code = await execute(tasks[0], 'env', 'PORT=9', ...command).then(() => 0, (error) => error.code);
    list.equal(code, 1);
  });
}

export async function checkUploads(list, alb, tasks, figures) {
  const upload = (id, path, type, body) =>
    list.check(`${tasks[id].title} takes 200 MB in ${MEMORY} MB`, async () => {
      const [began, before, watch] = [Date.now(), processorSeconds(tasks[id]), peak(tasks[id])];
      const { stream, digest } = body();
      const answer = await call(alb, path, { method: 'POST', headers: { 'content-type': type }, body: stream });
      const most = watch.end();
      list.equal(answer.status, 201, answer.text.slice(0, 500));
      list.equal(answer.json.sha256, digest());
      Object.assign(figures[id], {
        '200 MB s': (Date.now() - began) / 1000,
        '200 MB CPU s': processorSeconds(tasks[id]) - before,
        '200 MB peak own MiB': most,
      });
      list.atMost(most, UPLOAD_OWN_MIB, 'MiB');
      const { State: state, RestartCount: restarts } = await inspect(id);
      list.equal(`${state.Status} ${restarts}`, 'running 0');
    });
  await Promise.all([
    upload('filevault', '/api/filevault/documents?name=large.bin', 'application/octet-stream', noise),
    upload('datapulse', '/api/datapulse/datasets?name=large.csv', 'text/csv', csv),
  ]);
}

function peak(task) {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, memory(task).own)), 200);
  return {
    end() {
      clearInterval(timer);
      return most;
    },
  };
}

function hashed(blocks) {
  const hash = createHash('sha256');
  const read = function* () {
    for (const block of blocks) {
      hash.update(block);
      yield block;
    }
  };
  return { stream: Readable.from(read(), { objectMode: false, highWaterMark: 1 << 20 }), digest: () => hash.digest('hex') };
}

function noise() {
  return hashed(
    (function* () {
      const block = Buffer.alloc(1_000_000);
      for (let index = 0; index < block.length; index += 1) block[index] = (index * 2654435761) >>> 13;
      for (let sent = 0; sent < UPLOAD; sent += block.length) {
        const copy = Buffer.from(block);
        copy.writeUInt32BE(sent, 0);
        yield copy;
      }
    })(),
  );
}

function csv() {
  return hashed(
    (function* () {
      yield Buffer.from('id,day,city,amount,paid\n');
      const cities = ['Oslo', 'Rome', 'Lyon', 'Graz', 'Cork'];
      for (let sent = 0, row = 0; sent < UPLOAD; ) {
        let text = '';
        for (const end = row + 20_000; row < end; row += 1) {
          text += `${row},2026-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')},${cities[row % 5]},${(row * 7919) % 100003}.${row % 10},${row % 3 === 0}\n`;
        }
        sent += text.length;
        yield Buffer.from(text);
      }
    })(),
  );
}

/** A full /tmp in memory is how a task runs out of it: the kernel ends the largest process, and ECS starts another task. */
export async function checkMemoryKill(list, task, alb) {
  await list.check('TaskFlow, killed for its memory, starts again with all that was acknowledged', async () => {
    await stop(task);
    let now = await start(task, { temporary: '2g', environment: CLASS_LOG });
    await healthy(now);
    await checkCache(list, now);
    const created = await sendJson(alb, '/api/taskflow/tasks', { title: 'Before the kill' });
    list.equal(created.status, 201);

    await execute(now, 'sh', '-c', 'cat /dev/zero > /tmp/full').catch(() => {});
    await until('the kill', 20_000, async () => (await inspect(now.id)).State.Status === 'exited');
    list.equal((await inspect(now.id)).State.ExitCode, 137);

    now = await start(task);
    await healthy(now);
    const found = await call(alb, `/api/taskflow/tasks/${created.json.id}`);
    list.equal(found.json?.title, 'Before the kill');
    Object.assign(task, now);
  });
}

/** An open stream must not hold the task back, and must end as a stream ends. */
export async function checkStop(list, alb, tasks, figures) {
  await Promise.all(
    tasks.map((task) =>
      list.check(`${task.title} ends cleanly when it is asked to`, async () => {
        const stream = task.isBackend ? follow(alb, `${task.mount}/events`) : undefined;
        if (stream) await until('the stream', 5_000, () => stream.lines.length > 0);
        const { milliseconds, code } = await stop(task);
        figures[task.id]['stop s'] = milliseconds / 1000;
        list.equal(code, task.isBackend ? SIGTERM : 0, 'its exit code:');
        list.atMost(milliseconds, STOP_MILLISECONDS, 'ms');
        if (stream) list.equal(await stream.ended, 'cleanly', 'the stream ended');
      }),
    ),
  );
}
