// A client that sends a path as it is written, and reads a stream as it comes.
import { Agent, request } from 'node:http';

/** Asks again until it holds; says what it waited for. */
export async function until(what, milliseconds, holds, pause = 50) {
  const end = Date.now() + milliseconds;
  let last = 'it does not hold';
  while (Date.now() < end) {
    try {
      if (await holds()) return;
    } catch (error) {
      if (error.final) throw error;
      last = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`Waited ${milliseconds / 1000} s for ${what}: ${last}.`);
}

export function call(base, path, { method = 'GET', headers = {}, body, agent } = {}) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port: port || 80, path, method, headers, agent: agent ?? new Agent() }, (response) => {
      const chunks = [];
      // Which connection that was: asked at the end, it may be back in the agent's hands.
      const connection = response.socket.localPort;
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const type = response.headers['content-type'] ?? '';
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text,
          json: /json/.test(type) && text ? JSON.parse(text) : undefined,
          connection,
        });
      });
    });
    sent.on('error', reject);
    sent.setTimeout(120_000, () => sent.destroy(new Error(`${method} ${path}: no answer in 120 s`)));
    if (typeof body?.pipe === 'function') body.pipe(sent);
    else sent.end(body);
  });
}

export const sendJson = (base, path, value) =>
  call(base, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });

/** Server-Sent Events with the time that each line came; `ended` says how the stream was closed. */
export function follow(base, path) {
  const { hostname, port } = new URL(base);
  const lines = [];
  let close = () => {};
  const ended = new Promise((resolve) => {
    const sent = request({ hostname, port: port || 80, path, headers: { accept: 'text/event-stream' }, agent: new Agent() });
    close = () => sent.destroy();
    sent.on('error', (error) => resolve(error.message));
    sent.on('response', (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        const parts = (rest + text).split('\n');
        rest = parts.pop();
        for (const line of parts) lines.push({ line, at: Date.now() });
      });
      response.on('error', (error) => resolve(error.message));
      response.on('end', () => resolve('cleanly'));
    });
    sent.end();
  });
  return { lines, ended, close: () => close() };
}
