import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

// Rules of CONTRIBUTING.md and ui/README.md that a linter does not hold.
const root = join(process.cwd(), 'src');
const LONGEST_FILE = 220;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx|css)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));

const sources = files.filter(({ name }) => !name.includes('.test.'));

/** What browsers give a page only on https and localhost; Quintet runs on plain http, too. */
const secureOnly =
  /randomUUID|crypto\s*\??\.\s*subtle|subtle\s*\??\.\s*digest|navigator\s*\??\.\s*(clipboard|serviceWorker|locks|storage|mediaDevices|share)\b|\bcaches\s*\.|ClipboardItem|showSaveFilePicker|showOpenFilePicker/;

const needSecureContext = (some: typeof sources) => some.filter(({ text }) => secureOnly.test(text));

const named = (wrong: { name: string }[]) => wrong.map(({ name }) => name);

describe('the sources', () => {
  test('name no API that needs a secure context', () => {
    expect(named(needSecureContext(sources))).toEqual([]);
  });

  test.each([
    'const id = crypto.randomUUID();',
    "await crypto.subtle.digest('SHA-256', bytes);",
    'await navigator.clipboard.writeText(text);',
    'navigator.clipboard?.writeText(text);',
    'await navigator?.serviceWorker.register(worker);',
  ])('would be found out with %s in one of them', (planted) => {
    const broken = [...sources, { name: 'shared/planted.ts', text: planted }];
    expect(named(needSecureContext(broken))).toEqual(['shared/planted.ts']);
  });

  test('import only downwards: app → features → shared, and no feature another', () => {
    const wrong = sources.flatMap(({ name, text }) =>
      importsOf(name, text)
        .filter((imported) => !mayImport(name, imported))
        .map((imported) => `${name} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  test('have no barrel files', () => {
    expect(named(files.filter(({ name }) => /(^|\/)index\.tsx?$/.test(name)))).toEqual([]);
  });

  test(`have at most ${LONGEST_FILE} lines each`, () => {
    expect(named(files.filter(({ text }) => text.split('\n').length > LONGEST_FILE + 1))).toEqual([]);
  });
});

function importsOf(name: string, text: string): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(@\/|\.{1,2}\/)([^']+)'/g)];
  return found.map(([, start, rest]) =>
    start === '@/'
      ? String(rest)
      : relative(root, join(root, name, '..', `${start}${rest}`)).replaceAll('\\', '/'),
  );
}

function mayImport(name: string, imported: string): boolean {
  const [area, feature] = name.split('/');
  const [otherArea, otherFeature] = imported.split('/');
  if (otherArea === 'shared') return true;
  if (area === 'shared') return false;
  if (area === 'features') return otherArea === 'features' && otherFeature === feature;
  return true;
}
