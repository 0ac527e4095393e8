import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Playwright reads its config again in each worker: what the first process chose is kept in the environment.
const PORT = 'QUINTET_E2E_CHOSEN_PORT';
const DATA = 'QUINTET_E2E_DATA';

/** False when QUINTET_E2E_PORT names a suite that already runs. */
export const startsServer = process.env.QUINTET_E2E_PORT === undefined;

export async function port(): Promise<string> {
  const running = process.env.QUINTET_E2E_PORT;
  if (running !== undefined) return running;
  process.env[PORT] ??= String(await freePort());
  return process.env[PORT];
}

export function dataFolder(): string {
  process.env[DATA] ??= mkdtempSync(join(tmpdir(), 'quintet-e2e-'));
  return process.env[DATA];
}

export function removeDataFolder(): void {
  const folder = process.env[DATA];
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
