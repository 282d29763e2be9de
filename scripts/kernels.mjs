/**
 * Compiles the kernels in graph-model/kernels (AssemblyScript, `*.as`) to WebAssembly and writes each into a `*-wasm.ts` beside it:
 * `npm run kernels`. The compiler is fetched by npm for the occasion and no part of the project; what it makes is kept in the repository.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMPILER = 'assemblyscript@0.28.20';
const OPTIONS = ['-O3', '--converge', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--importMemory'];

const folder = path.join(import.meta.dirname, '..', 'graph-model', 'kernels');
const work = mkdtempSync(path.join(tmpdir(), 'atlas-kernels-'));
try {
  for (const source of readdirSync(folder).filter((name) => name.endsWith('.as'))) compile(source);
} finally {
  rmSync(work, { recursive: true });
}

function compile(source) {
  copyFileSync(path.join(folder, source), path.join(work, 'kernel.ts'));
  const { status } = spawnSync('npx', ['--yes', `--package=${COMPILER}`, 'asc', 'kernel.ts', ...OPTIONS, '-o', 'kernel.wasm'], { cwd: work, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${source} was not compiled: ${COMPILER} ended with ${status}.`);
  const bytes = readFileSync(path.join(work, 'kernel.wasm'));
  const digest = createHash('sha256').update(readFileSync(path.join(folder, source))).digest('hex');
  const lines = bytes.toString('base64').match(/.{1,160}/g).map((line) => `  '${line}',`);
  writeFileSync(path.join(folder, source.replace(/\.as$/, '-wasm.ts')), `/** Made of \`${source}\` by \`npm run kernels\` with ${COMPILER}; change that file and not this one. */
export const SOURCE_SHA256 = '${digest}';

/** WebAssembly, in base64. */
export const WASM = [
${lines.join('\n')}
].join('');
`);
  console.log(`${source}: ${bytes.length} bytes`);
}
