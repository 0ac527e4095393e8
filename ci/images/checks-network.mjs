// What a browser and the load balancer meet: paths, the page, streams, connections.
import { Agent } from 'node:http';
import { call, follow, sendJson, until } from './http.mjs';

const IDLE_MILLISECONDS = 62_000;

export async function checkRoutes(list, alb, services) {
  for (const { id, title, mount, isBackend } of services) {
    if (!isBackend) continue;
    await list.check(`${title} answers below its path, and the path reaches it whole`, async () => {
      list.equal((await call(alb, `${mount}/health`)).json?.app, id);
      const moved = await call(alb, `${mount}/docs`);
      list.equal(moved.headers.location, `${mount}/docs/`, 'the docs move to');
      list.that((await call(alb, `${mount}/docs/`)).text.includes('swagger-ui'), 'no docs');
      list.equal((await call(alb, `${mount}/openapi.json`)).json?.servers?.[0]?.url, mount);
    });
    await list.check(`${title} answers at its path itself`, async () => {
      const answer = await call(alb, mount);
      list.that(!answer.text.includes('<div id="root">'), 'the page answered');
      list.that(answer.status < 500, `status ${answer.status}`);
    });
    await list.check(`${title} alone knows what is not there below its path`, async () => {
      const nowhere = await call(alb, `${mount}/no/such%2Fplace?x=1`);
      list.equal(nowhere.status, 404);
      list.equal(nowhere.headers['content-type'], 'application/problem+json');
    });
    await list.check(`${title} shows its figures to nobody outside`, async () => {
      const answer = await call(alb, `${mount}/metrics`);
      list.equal(answer.status, 404);
    });
  }
  await list.check('what no rule has goes to the page', async () => {
    for (const path of ['/', '/metrics', '/health/ready', '/apis', '/API/taskflow/health']) {
      list.that((await call(alb, path)).text.includes('<div id="root">'), `${path} is not the page`);
    }
  });
  await list.check('an API that is not there is no page', async () => {
    for (const path of ['/api', '/api/', '/api/nobody/tasks?x=1', '/api/taskflows']) {
      const answer = await call(alb, path);
      list.equal(answer.status, 404, path);
      list.equal(answer.headers['content-type'], 'application/problem+json', path);
      list.equal(answer.json?.detail, 'There is no app at this address.', path);
    }
  });
  await list.check('an encoded path and query arrive as they were sent', async () => {
    const stored = await call(alb, '/api/filevault/documents?name=a%20b%2Fc%25d%2B1.txt', { method: 'POST', body: 'as it was sent' });
    list.equal(stored.status, 201);
    list.equal(stored.json.name, 'c%d+1.txt');
    const id = stored.json.id.replaceAll('-', '%2D');
    list.equal((await call(alb, `/api/filevault/documents/${id}/content`)).text, 'as it was sent');
    list.equal((await call(alb, '/api/filevault/documents/..%2F..%2Fetc')).status >= 400, true);
  });
  await list.check('a header of 15 KB passes, as it does through the load balancer', async () => {
    const answer = await call(alb, '/api/taskflow/tasks', { headers: { cookie: 'x'.repeat(15_000) } });
    list.equal(answer.status, 200);
  });
}

export async function checkFrontend(list, alb, assets) {
  const script = `/assets/${assets.find((name) => name.endsWith('.js') && assets.includes(`${name}.gz`))}`;
  await list.check('the frontend is healthy', async () => list.equal((await call(alb, '/health')).json?.status, 'UP'));
  await list.check('an address of the page is the page, and asked for again', async () => {
    const page = await call(alb, '/taskflow/boards/x?y=1');
    list.equal(page.status, 200);
    list.equal(page.headers['content-type'], 'text/html; charset=utf-8');
    list.equal(page.headers['cache-control'], 'no-cache');
    list.that(page.headers['content-security-policy']?.includes("default-src 'self'"), 'no policy');
    list.equal(page.headers['x-content-type-options'], 'nosniff');
  });
  await list.check('an asset comes packed, and is kept for ever', async () => {
    const asset = await call(alb, script, { headers: { 'accept-encoding': 'gzip, br' } });
    list.equal(asset.status, 200);
    list.equal(asset.headers['content-encoding'], 'gzip');
    list.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
    list.equal((await call(alb, script)).headers['content-encoding'], undefined);
  });
  await list.check('an asset that is not there is 404, and kept by nobody', async () => {
    const missing = await call(alb, '/assets/old-1234.js');
    list.equal(missing.status, 404);
    list.equal(missing.headers['cache-control'], undefined);
  });
}

/** Each event is there when its request is answered, not when a buffer is full. */
export async function checkStreams(list, alb, figures) {
  await list.check('events come one by one, at once', async () => {
    const stream = follow(alb, '/api/taskflow/events');
    await until('the first line', 5_000, () => stream.lines.length > 0);
    const lags = [];
    for (let number = 0; number < 20; number += 1) {
      const created = await sendJson(alb, '/api/taskflow/tasks', { title: `Event ${number}` });
      const answered = Date.now();
      list.equal(created.status, 201);
      const mine = ({ line }) => line.startsWith('data:') && line.includes(created.json.id);
      await until(`event ${number}`, 5_000, () => stream.lines.some(mine), 5);
      lags.push(Math.max(0, stream.lines.find(mine).at - answered));
    }
    stream.close();
    lags.sort((one, other) => one - other);
    figures.taskflow['event lag ms'] = lags[10];
    figures.taskflow['worst'] = lags.at(-1);
    list.atMost(lags[10], 300, 'ms, the median');
    list.atMost(lags.at(-1), 2_000, 'ms, the worst');
  });
}

/** The load balancer keeps a connection for 60 seconds: who closes it sooner answers a request with 502 now and then. */
export function checkIdleConnections(list, tasks) {
  return Promise.all(
    tasks.map((task) =>
      list.check(`${task.title} keeps a connection for longer than the load balancer`, async () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const base = `http://${task.address}:${task.port}`;
        const before = await call(base, task.healthPath, { agent });
        await new Promise((resolve) => setTimeout(resolve, IDLE_MILLISECONDS));
        const after = await call(base, task.healthPath, { agent });
        list.equal(after.status, 200);
        list.equal(after.connection, before.connection, 'the same connection:');
        agent.destroy();
      }),
    ),
  );
}
