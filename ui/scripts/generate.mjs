// Makes the TypeScript types of the five contracts: src/shared/api/<app>.d.ts. They are not kept in git.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const apps = ['datapulse', 'taskflow', 'chatmind', 'filevault', 'metricshub'];
const project = fileURLToPath(new URL('../../', import.meta.url));
const target = new URL('../src/shared/api/', import.meta.url);
const options = { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true };

const contractOf = (app) => `${project}${app}-verticle/src/main/resources/${app}/openapi.yaml`;

async function generate(app) {
  const types = astToString(await openapiTS(pathToFileURL(contractOf(app)), { ...options, silent: true }));
  const file = new URL(`${app}.d.ts`, target);
  const before = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (before !== types) await writeFile(file, types);
}

await mkdir(target, { recursive: true });
const missing = apps.filter((app) => !existsSync(contractOf(app)));
await Promise.all(apps.filter((app) => !missing.includes(app)).map(generate));
if (missing.length > 0) {
  console.error(`No contract for ${missing.join(', ')}: ${missing.map(contractOf).join(', ')} must exist.`);
  process.exit(1);
}
