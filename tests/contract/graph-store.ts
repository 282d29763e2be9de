import { describe } from 'vitest';
import { describeApply } from './graph-store/apply.ts';
import { describeChangesSince } from './graph-store/changes-since.ts';
import { describeConcurrency } from './graph-store/concurrency.ts';
import { describeExpectedRecords } from './graph-store/expected-records.ts';
import { describeHistory } from './graph-store/history.ts';
import { describeLongLife } from './graph-store/long-life.ts';
import { describeMoving } from './graph-store/moving.ts';
import { describeRecords } from './graph-store/records.ts';
import { describeReferences } from './graph-store/references.ts';
import type { OpenStore } from './graph-store/opened.ts';
import { describeUndo } from './graph-store/undo.ts';

/** What every store promises. `open` gives an empty store each time; `cleanup` closes it and takes its data away. */
export function describeGraphStore(name: string, open: OpenStore): void {
  describe(`GraphStore: ${name}`, () => {
    describeRecords(open);
    describeApply(open);
    describeReferences(open);
    describeHistory(open);
    describeUndo(open);
    describeConcurrency(open);
    describeExpectedRecords(open);
    describeLongLife(open);
    describeMoving(open);
    describeChangesSince(open);
  });
}
