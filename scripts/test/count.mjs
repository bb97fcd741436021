/** Counts what ran, from the reporters' own JSON. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {{ title: string, reason: string }[]} skipped
 */

/** @param {string} file @returns {any} */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A runner that left no report, or that failed without a failed test, is one failure. @param {Count} count @param {number} code @returns {Count} */
function withExitCode(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} file Vitest's JSON report
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countVitest(file, code) {
  const report = readJson(file);
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: [] };
  for (const suite of report?.testResults ?? []) {
    let failedHere = 0;
    for (const test of suite.assertionResults) {
      if (test.status === 'passed') count.passed += 1;
      else if (test.status === 'failed') failedHere += 1;
      else count.skipped.push({ title: test.fullName, reason: '' });
    }
    // A file that could not be loaded has no failed test of its own.
    count.failed += suite.status === 'failed' ? Math.max(1, failedHere) : failedHere;
  }
  return withExitCode(count, code);
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countPlaywright(file, code) {
  const report = readJson(file);
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: [] };
  /** @param {any} suite @param {string} titles */
  const walk = (suite, titles) => {
    for (const inner of suite.suites ?? []) walk(inner, `${titles} ${inner.title}`.trim());
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') count.passed += 1;
        else if (test.status === 'skipped') {
          const note = test.annotations.find((/** @type {{ type: string }} */ annotation) => annotation.type === 'skip');
          count.skipped.push({ title: `${titles} ${spec.title}`.trim(), reason: note?.description ?? '' });
        } else count.failed += 1;
      }
    }
  };
  for (const suite of report?.suites ?? []) walk(suite, suite.title);
  count.failed += report?.errors?.length ?? 0;
  return withExitCode(count, code);
}
