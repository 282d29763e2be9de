import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_SHA256 } from '#graph-model/kernels/esri-failures-wasm.ts';

it('the kernel was made of the source beside it; `npm run kernels` makes it anew', () => {
  const source = readFileSync(path.join(import.meta.dirname, '../../../graph-model/kernels/esri-failures.as'));
  expect(SOURCE_SHA256).toBe(createHash('sha256').update(source).digest('hex'));
});
