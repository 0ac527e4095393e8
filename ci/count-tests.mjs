// Sums what the test runners wrote during `mvn verify`, all in JUnit's XML: Surefire, Failsafe, Vitest and Playwright.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', 'src', 'classes', 'test-classes']);
const REPORT = /^(TEST-.*|junit-(unit|browser))\.xml$/;

const totals = { tests: 0, failed: 0, skipped: 0 };
for (const file of reportsBelow('.')) count(readFileSync(file, 'utf8'));

const passed = totals.tests - totals.failed - totals.skipped;
if (passed === 0) {
  console.error('No test report was found: run mvn verify first.');
  process.exit(1);
}
console.log(`${passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);

function reportsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : reportsBelow(path);
    return REPORT.test(entry.name) ? [path] : [];
  });
}

/** Each runner writes its sums on the outermost element, `testsuites` or, alone, `testsuite`. */
function count(report) {
  const head = /<testsuites?\b[^>]*>/.exec(report)?.[0] ?? '';
  totals.tests += number(head, 'tests');
  totals.failed += number(head, 'failures') + number(head, 'errors');
  totals.skipped += number(head, 'skipped');
}

function number(head, name) {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
}
