// Says at the very end, in a few lines each, why tests failed: whoever sees only the tail of a long log learns it from there.
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const LINES = 5;
const WIDTH = 240;

/** The lines that tell most: what was expected, what was there, and where in the test; no colours, no call log. */
function gist(result: TestResult): string[] {
  const error = result.errors[0];
  // eslint-disable-next-line no-control-regex -- the escape character is what colours begin with
  const plain = (error?.message ?? error?.value ?? result.status).replace(/\u001b\[[0-9;]*m/g, '');
  const said = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('Call log'));
  const where = error?.location ? [`at line ${error.location.line}`] : [];
  return [...where, ...said].slice(0, LINES).map((line) => line.slice(0, WIDTH));
}

export default class LastWords implements Reporter {
  private readonly failed = new Map<string, { test: TestCase; result: TestResult }>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus) this.failed.delete(test.id);
    else this.failed.set(test.id, { test, result });
  }

  onEnd(_: FullResult): void {
    for (const { test, result } of this.failed.values()) {
      process.stdout.write(`\n✘ ${test.titlePath().filter(Boolean).join(' › ')}\n`);
      for (const line of gist(result)) process.stdout.write(`    ${line}\n`);
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
