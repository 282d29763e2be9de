import type { DatabaseSync } from 'node:sqlite';
import { AtlasError } from '#graph-model/errors.ts';

/**
 * The schema as steps forward: entry n brings a file of version n to n + 1, in one transaction. A step that was released is never
 * changed, a new one is added.
 *
 * `change` keeps only what a record was after each step: what it was before is the step before, so that nothing is stored twice.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE change_set (
     revision INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     title TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL, at TEXT NOT NULL,
     undoes TEXT UNIQUE REFERENCES change_set (id),
     created INTEGER NOT NULL, updated INTEGER NOT NULL, deleted INTEGER NOT NULL
   ) STRICT;

   CREATE TABLE change (
     revision INTEGER NOT NULL REFERENCES change_set DEFERRABLE INITIALLY DEFERRED,
     kind TEXT NOT NULL, id TEXT NOT NULL,
     after TEXT
   ) STRICT;
   CREATE INDEX change_of_record ON change (kind, id, revision);
   CREATE INDEX change_of_revision ON change (revision);

   CREATE TABLE firm (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;

   CREATE TABLE product (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;

   CREATE TABLE relation (
     id TEXT PRIMARY KEY NOT NULL,
     supplier TEXT NOT NULL REFERENCES firm DEFERRABLE INITIALLY DEFERRED,
     buyer TEXT NOT NULL REFERENCES firm DEFERRABLE INITIALLY DEFERRED,
     product TEXT REFERENCES product DEFERRABLE INITIALLY DEFERRED,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX relation_of_supplier ON relation (supplier);
   CREATE INDEX relation_of_buyer ON relation (buyer);
   CREATE INDEX relation_of_product ON relation (product);

   CREATE TABLE requirement (
     id TEXT PRIMARY KEY NOT NULL,
     firm TEXT NOT NULL REFERENCES firm DEFERRABLE INITIALLY DEFERRED,
     product TEXT NOT NULL REFERENCES product DEFERRABLE INITIALLY DEFERRED,
     forProduct TEXT REFERENCES product DEFERRABLE INITIALLY DEFERRED,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX requirement_of_firm ON requirement (firm);
   CREATE INDEX requirement_of_product ON requirement (product);
   CREATE INDEX requirement_of_for_product ON requirement (forProduct);

   CREATE TABLE offer (
     id TEXT PRIMARY KEY NOT NULL,
     firm TEXT NOT NULL REFERENCES firm DEFERRABLE INITIALLY DEFERRED,
     product TEXT REFERENCES product DEFERRABLE INITIALLY DEFERRED,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX offer_of_firm ON offer (firm);
   CREATE INDEX offer_of_product ON offer (product);`,

  `CREATE TABLE scenario (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,

  `CREATE TABLE region (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;
   CREATE TABLE search (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,

  `CREATE TABLE story (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL) STRICT;`,
];

/** Marks a file as one of ours ("Atls"), so that a database of another program is never written to. */
export const APPLICATION_ID = 0x41746c73;

/** Brings the file to the newest schema. Throws `unsupported` for a file of a newer program, and for another program's database. */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  for (let version = knownVersion(database, migrations.length); version < migrations.length; version++) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migrations[version]);
      database.exec(`PRAGMA user_version = ${version + 1}; PRAGMA application_id = ${APPLICATION_ID}; COMMIT`);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Version of the file's schema, 0 for an empty one. Reads only: a file that is not ours stays as it is. */
export function knownVersion(database: DatabaseSync, newest: number = MIGRATIONS.length): number {
  const owner = numberOf(database, 'PRAGMA application_id');
  if (owner !== APPLICATION_ID && (owner !== 0 || numberOf(database, 'SELECT count(*) FROM sqlite_schema') > 0)) {
    throw new AtlasError('unsupported', 'The data file belongs to another program: choose another file; it was left as it is');
  }
  const version = owner === APPLICATION_ID ? numberOf(database, 'PRAGMA user_version') : 0;
  if (version > newest) {
    throw new AtlasError('unsupported', `The data file was written by a newer version (schema ${version}, known up to ${newest}): update the program`);
  }
  return version;
}

function numberOf(database: DatabaseSync, query: string): number {
  return Number(Object.values(database.prepare(query).get() ?? {})[0]);
}
