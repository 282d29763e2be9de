import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID, knownVersion, migrate, MIGRATIONS } from '#server/store/sqlite/migrations.ts';

const STEPS = ['CREATE TABLE firm (id TEXT)', 'ALTER TABLE firm ADD COLUMN name TEXT; UPDATE firm SET name = id', 'CREATE TABLE note (text TEXT)'];

function value(database: DatabaseSync, query: string): unknown {
  return Object.values(database.prepare(query).get() ?? {})[0];
}

describe('migrations of the data file', () => {
  it('a new file gets the newest schema and our mark', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database);
    expect([value(database, 'PRAGMA user_version'), value(database, 'PRAGMA application_id')]).toEqual([MIGRATIONS.length, APPLICATION_ID]);
    expect(knownVersion(database)).toBe(MIGRATIONS.length);
  });

  it('an older file goes forward step by step and keeps its records', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, STEPS.slice(0, 1));
    database.exec(`INSERT INTO firm VALUES ('F1')`);
    migrate(database, STEPS);
    expect({ ...database.prepare('SELECT * FROM firm').get() }).toEqual({ id: 'F1', name: 'F1' });
    expect(value(database, 'PRAGMA user_version')).toBe(3);
    migrate(database, STEPS);
    expect(value(database, 'PRAGMA user_version')).toBe(3);
  });

  it('a step that fails leaves the file at the step before', () => {
    const database = new DatabaseSync(':memory:');
    expect(() => migrate(database, [STEPS[0], 'CREATE TABLE half (id TEXT); nonsense', STEPS[2]])).toThrow('nonsense');
    expect(value(database, 'PRAGMA user_version')).toBe(1);
    expect(value(database, `SELECT count(*) FROM sqlite_schema WHERE name IN ('half', 'note')`)).toBe(0);
    expect(database.isTransaction).toBe(false);
  });

  it('a newer file and one of another program are refused', () => {
    const newer = new DatabaseSync(':memory:');
    migrate(newer, STEPS);
    expect(() => migrate(newer, STEPS.slice(0, 2))).toThrow(expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('schema 3, known up to 2') }));
    const other = new DatabaseSync(':memory:');
    other.exec('CREATE TABLE firm (id TEXT)');
    expect(() => migrate(other, STEPS)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});
