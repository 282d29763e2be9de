import { writeSync } from 'node:fs';
import { AtlasError } from '#graph-model/errors.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { aChangeSet, aFirm, put } from './records.ts';

/**
 * A process of its own that writes to a store until it is killed: `node store-writer.ts <file> <hold|write> [prefix] [sizes]`.
 * Each line that it prints is a fact its parent may rely on: `open`, `ack <change set>` (it is durable), `failed <code>`.
 */
const [file, mode, prefix = 'C', sizes = '1,300,2500'] = process.argv.slice(2);

/** Written at once, so that nothing is lost in a buffer when the process is killed. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** A change set of so many firms; its title says how many. */
function firms(id: string, count: number): ReturnType<typeof aChangeSet> {
  const text = 'x'.repeat(100);
  return aChangeSet({ id, title: String(count), changes: Array.from({ length: count }, (_, i) => put('firm', aFirm({ id: `${id}:${i}`, contributor: text }))) });
}

try {
  const store = await openSqliteStore({ file });
  say('open');
  const counts = sizes.split(',').map(Number);
  if (mode === 'hold') await new Promise(() => setInterval(() => undefined, 1_000));
  for (let n = 0; ; n++) {
    const id = `${prefix}-${n}`;
    await store.apply(firms(id, counts[n % counts.length]));
    say(`ack ${id}`);
    if (n % 4 !== 3) continue;
    await store.undo(aChangeSet({ id }).id, aChangeSet({ id: `U${id}` }));
    say(`ack U${id}`);
  }
} catch (error) {
  say(`failed ${error instanceof AtlasError ? error.code : String(error)}`);
}
