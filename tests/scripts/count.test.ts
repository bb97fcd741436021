import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countPlaywright, countVitest } from '@scripts/test/count.mjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'count-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('Vitest', () => {
  const assertion = (status: string, fullName = 'a test') => ({ status, fullName });

  test('passed, failed and skipped are counted test by test', () => {
    const file = report({
      testResults: [
        { status: 'passed', assertionResults: [assertion('passed'), assertion('pending', 'left out')] },
        { status: 'failed', assertionResults: [assertion('failed'), assertion('failed'), assertion('passed')] },
      ],
    });
    expect(countVitest(file, 1)).toEqual({ passed: 2, failed: 2, skipped: [{ title: 'left out', reason: '' }] });
  });

  test('a file that could not be loaded is a failure', () => {
    expect(countVitest(report({ testResults: [{ status: 'failed', assertionResults: [] }] }), 1).failed).toBe(1);
  });

  test('a run that ended badly with every test passed is a failure', () => {
    expect(countVitest(report({ testResults: [{ status: 'passed', assertionResults: [assertion('passed')] }] }), 1).failed).toBe(1);
  });

  test('a run without a report is a failure', () => {
    expect(countVitest(path.join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('Playwright', () => {
  const spec = (title: string, status: string, annotations: readonly { type: string; description: string }[] = []) => ({ title, tests: [{ status, annotations }] });

  test('inner groups are counted, flaky is a failure, a skip keeps its reason', () => {
    const file = report({
      errors: [],
      suites: [
        {
          title: 'journey.e2e.ts',
          specs: [spec('opens', 'expected')],
          suites: [{ title: 'in the meeting', specs: [spec('types', 'flaky'), spec('sandbox', 'skipped', [{ type: 'skip', description: 'not tried: the kernel forbids it' }])] }],
        },
      ],
    });
    expect(countPlaywright(file, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ title: 'journey.e2e.ts in the meeting sandbox', reason: 'not tried: the kernel forbids it' }],
    });
  });

  test('an error outside every test is a failure', () => {
    expect(countPlaywright(report({ errors: [{ message: 'no display' }], suites: [] }), 1).failed).toBe(1);
  });
});
