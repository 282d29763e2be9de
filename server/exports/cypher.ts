import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { NOTHING_STORED, planChanges } from '#server/store/neo4j/plan-changes.ts';
import { rowOf, type Row } from '#server/store/neo4j/record-rows.ts';
import { SCHEMA } from '#server/store/neo4j/schema.ts';
import { recordWrites, type Places, type Write } from '#server/store/neo4j/write-changes.ts';
import { aboutLines, type About } from './about.ts';
import { cypherLiteral } from './cypher-literal.ts';

/** Rows of one statement: a larger one takes the server long to read. */
const ROWS = 200;

const HINT = {
  de: 'Für eine leere Neo4j-Datenbank (5.x oder neuer): cypher-shell -f atlas.cypher, oder in Neo4j Browser einfügen. Eine Anweisung je Zeile.',
  en: 'For an empty Neo4j database (5.x or later): cypher-shell -f atlas.cypher, or paste it into Neo4j Browser. One statement a line.',
} as const;

/**
 * A script that makes in an empty Neo4j database the very nodes and relationships in which the store keeps the records, by the store's own
 * statements with their parameters as literals. One statement a line, in pieces.
 */
export function* exportCypher({ dataset, about, revision, places }: { readonly dataset: Dataset; readonly about: About; readonly revision: number; readonly places: Places }): Generator<string> {
  yield [...aboutLines(about), HINT[about.language]].map((line) => `// ${line}\n`).join('');
  yield SCHEMA.flat().filter((text) => !/:ChangeSet|:PastState/.test(text)).map((text) => `${text};\n`).join('');
  const rows = RECORD_KINDS.flatMap((kind) => dataset[LIST_OF[kind]].map((record): Row => rowOf({ op: 'put', kind, record } as Parameters<typeof rowOf>[0])));
  for (const write of recordWrites(planChanges(rows, NOTHING_STORED), revision, places)) yield* statements(write);
}

function* statements({ asked, parameters }: Write): Generator<string> {
  const [[name, list]] = Object.entries(parameters) as [string, readonly unknown[]][];
  for (let from = 0; from < list.length; from += ROWS) {
    // The replacement is a function, so that no `$` of a value is taken for a pattern.
    yield `${asked.text.replaceAll(/\s*\n\s*/g, ' ').replace(`$${name}`, () => cypherLiteral(list.slice(from, from + ROWS)))};\n`;
  }
}
