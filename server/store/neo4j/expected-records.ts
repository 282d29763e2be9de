import { isAsExpected, isDoneAlready, recordKey, type ExpectedRecord } from '../expected-records.ts';
import { changedMeanwhile } from '../store-faults.ts';
import { storedRows, type StoredRecords } from './plan-changes.ts';
import type { Runner } from './query.ts';
import type { Row } from './record-rows.ts';

/**
 * Throws `conflict` where records are not as expected. `stored` is what there is of the records that the rows touch, read under the lock,
 * which must still be held: of two servers with the same expectation the second finds what the first has written.
 */
export async function refuseChanged(run: Runner, expected: readonly ExpectedRecord[], rows: readonly Row[], stored: StoredRecords): Promise<void> {
  if (expected.length === 0) return;
  const wanted = new Map(rows.map((row) => [recordKey(row.kind, row.id), row]));
  const others = expected.filter(({ kind, id }) => !wanted.has(recordKey(kind, id)));
  const more = others.length > 0 ? await storedRows(run, others) : stored;
  const changed = expected.filter((record) => {
    const row = wanted.get(recordKey(record.kind, record.id));
    const body = (row ? stored : more)[record.kind].get(record.id)?.body;
    return !isAsExpected(record, body) && !(row && isDoneAlready(body, row.body));
  });
  if (changed.length > 0) throw changedMeanwhile(changed);
}
