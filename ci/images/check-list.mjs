// Assertions that are named, all tried, and counted.
import { step } from './machine.mjs';

export class Check {
  #passed = 0;
  #failed = [];

  /** A part of the run, with the seconds that it took; what breaks in it is a failure, and the rest goes on. */
  async group(name, work) {
    await step(name, () => this.check(name, work, true));
  }

  async check(name, work, isGroup = false) {
    try {
      await work();
      if (!isGroup) this.#passed += 1;
    } catch (error) {
      this.#failed.push(name);
      console.log(`  FAILED  ${name}\n          ${String(error.message ?? error).replaceAll('\n', '\n          ')}`);
    }
  }

  equal(found, expected, what = '') {
    if (found !== expected) throw new Error(`${what} expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`.trim());
  }

  that(holds, otherwise) {
    if (!holds) throw new Error(otherwise);
  }

  atMost(found, limit, unit) {
    if (!(found <= limit)) throw new Error(`${Number(found).toFixed(1)} ${unit}, at the most ${limit}`);
  }

  end() {
    for (const name of this.#failed) console.log(`FAILED: ${name}`);
    console.log(`images: ${this.#passed} passed, ${this.#failed.length} failed`);
    return this.#failed.length === 0 ? 0 : 1;
  }
}
