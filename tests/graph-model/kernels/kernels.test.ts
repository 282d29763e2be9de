import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = path.join(import.meta.dirname, '../../../graph-model/kernels');

it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.as')))('what is run was made of %s; `npm run kernels` makes it anew', async (name) => {
  const { SOURCE_SHA256 } = await import(path.join(FOLDER, name.replace(/\.as$/, '-wasm.ts'))) as { SOURCE_SHA256: string };
  expect(SOURCE_SHA256).toBe(createHash('sha256').update(readFileSync(path.join(FOLDER, name))).digest('hex'));
});
