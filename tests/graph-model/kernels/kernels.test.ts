import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { SOURCE_SHA256 as betweenness } from '#graph-model/kernels/betweenness-wasm.ts';
import { SOURCE_SHA256 as coreNumbers } from '#graph-model/kernels/core-numbers-wasm.ts';
import { SOURCE_SHA256 as esriFailures } from '#graph-model/kernels/esri-failures-wasm.ts';
import { SOURCE_SHA256 as pagerank } from '#graph-model/kernels/pagerank-wasm.ts';

const FOLDER = path.join(import.meta.dirname, '../../../graph-model/kernels');

it('the kernels were made of the sources beside them; `npm run kernels` makes them anew', () => {
  const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.as'));
  const made = { 'betweenness.as': betweenness, 'core-numbers.as': coreNumbers, 'esri-failures.as': esriFailures, 'pagerank.as': pagerank };
  expect(made).toEqual(Object.fromEntries(sources.map((name) => [name, createHash('sha256').update(readFileSync(path.join(FOLDER, name))).digest('hex')])));
});
