// Kept apart and free of new syntax, so that an old Node prints a sentence instead of a syntax error.
const OLDEST = [20, 19];

/** Ends the process with one line where Node is too old even to set things up. */
export function guardNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(`Node ${process.versions.node} is too old: version ${OLDEST.join('.')} or newer is needed. Install Node 24 from nodejs.org and start again.`);
  process.exit(1);
}

/** True where this Node can run the product itself (type stripping and SQLite without a flag to turn them on). */
export function canRunProduct(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}
