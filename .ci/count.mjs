// Prints "N passed, N failed, N skipped" from the test runner's result file and exits as the whole run should.
import { readFileSync } from 'node:fs';

const code = Number(process.argv[2]);
let counts = { passed: 0, failed: 0, skipped: 0 };
const LONGEST = 300;
try {
  const result = JSON.parse(readFileSync('test-results/vitest.json', 'utf8'));
  counts = { passed: result.numPassedTests, failed: result.numFailedTests + result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length, skipped: result.numPendingTests + result.numTodoTests };
  // Named once more at the end, where nothing buries them.
  for (const { name, status, message, assertionResults } of result.testResults) {
    if (status === 'failed' && assertionResults.length === 0) console.log(`failed: ${name}: ${firstLine(message)}`);
    for (const test of assertionResults) if (test.status === 'failed') console.log(`failed: ${name} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  }
} catch (error) {
  console.error(`No test result could be read: ${error.message}`);
}
// A failed check of types, lint or set-up is a failure too, though no test counted it.
if (code !== 0 && counts.failed === 0) counts.failed = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function firstLine(text = '') {
  return text.split('\n', 1)[0].slice(0, LONGEST);
}
