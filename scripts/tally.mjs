// Sums up a jest run from its `--json` file: what was skipped for want of public data, how many integration tests ran, and, as
// the last line, `N passed, N failed, N skipped`. A test file that could not be run counts as one failure; so does a run without a file.
import { readFileSync } from 'node:fs';

const [, , file] = process.argv;
const report = read();

if (report === null) {
  process.stdout.write('jest left no results\n0 passed, 1 failed, 0 skipped\n');
  process.exitCode = 1;
} else {
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({ file: name, status, fullName })),
  );
  const isSkipped = ({ status }) => status === 'pending' || status === 'todo' || status === 'disabled';
  const withoutData = tests.filter(
    (test) => isSkipped(test) && /public data|\bPOLE\b/i.test(`${test.file} ${test.fullName}`),
  );
  const integration = tests.filter((test) => !isSkipped(test) && /[\\/]test[\\/]integration[\\/]/.test(test.file));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  process.stdout.write(
    `${withoutData.length} tests skipped for missing public data\n` +
      `${integration.length} integration tests ran\n` +
      `${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`,
  );
  if (failed > 0) process.exitCode = 1;
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
