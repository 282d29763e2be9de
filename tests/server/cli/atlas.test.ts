import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'atlas-cli-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended { code: number | null; out: string; err: string }

/** Runs the command line as its own process, with its store in `folder`. */
function atlas(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'server/cli/main.ts', ...args], {
      env: { ...process.env, DATA_DIR: path.join(folder, 'data') }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => { out += text; });
    child.stderr.on('data', (text) => { err += text; });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
/** The same for a reader who closes the pipe before the first line, as `| head` may. */
function atlasUnread(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'server/cli/main.ts', ...args], {
      env: { ...process.env, DATA_DIR: path.join(folder, 'data') }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stdout.destroy();
    child.stderr.on('data', (text) => { err += text; });
    child.on('close', (code) => resolve({ code, out: '', err }));
  });
}
function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}
const CHAIN = 'supplier,buyer,product\nStahlwerk,Zieherei,Walzdraht\nZieherei,Federn A,Draht\nZieherei,Federn B,Draht\nFedern A,Modulbau,Feder\nFedern B,Modulbau,Feder\n';

describe('atlas analyse', () => {
  it('answers from a plain file without any store; the names are the ids', async () => {
    const { code, out } = await atlas('analyse', file('relations.csv', CHAIN), '--metrics', 'betweenness,critical', '--json');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result.network).toEqual({ firms: 5, relations: 5 });
    expect(result.critical).toEqual([{ firm: 'Stahlwerk', stops: ['Federn A', 'Federn B', 'Modulbau', 'Zieherei'] }, { firm: 'Zieherei', stops: ['Federn A', 'Federn B', 'Modulbau'] }]);
    expect(result.measures.critical_count.values).toEqual({ 'Federn A': 0, 'Federn B': 0, Modulbau: 0, Stahlwerk: 4, Zieherei: 3 });
    expect(result.measures.betweenness.coverage).toBe(1);
    expect(readdirSync(folder)).toEqual(['relations.csv']);
  });

  it('writes a table with an empty cell for what is unknown', async () => {
    const out = path.join(folder, 'result.csv');
    await atlas('analyse', file('relations.csv', CHAIN), '--metrics', 'in_degree,in_strength', '--out', out);
    expect(readFileSync(out, 'utf8').split('\r\n').slice(0, 3)).toEqual(['id,name,in_degree,in_strength', 'Federn A,Federn A,1,', 'Federn B,Federn B,1,']);
  });

  it('prints a ranking for people', async () => {
    const { out } = await atlas('analyse', file('relations.csv', CHAIN), '--metrics', 'critical_count');
    expect(out).toContain('5 Unternehmen, 5 Lieferbeziehungen');
    expect(out).toMatch(/4\s+Stahlwerk\n\s+3\s+Zieherei/);
  });

  it('ends with 1 and names every fault of a file or a call', async () => {
    const bad = await atlas('analyse', file('relations.csv', `${CHAIN}Modulbau,Modulbau,Modul\n,Modulbau,Feder\n`));
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/Zeile 7[\s\S]*Zeile 8/);
    expect((await atlas('analyse', path.join(folder, 'nothing.csv'))).code).toBe(1);
    expect((await atlas('analyse', file('r.csv', CHAIN), '--metrics', 'beauty')).err).toContain('beauty');
    expect((await atlas('analyse', '--colour')).code).toBe(1);
    expect((await atlas('analyse', '--engine', 'gds', file('r.csv', CHAIN))).err).toContain('Importieren Sie sie zuerst');
    expect((await atlas('analyse', file('r.csv', CHAIN), '--sampling-size', '9')).err).toContain('nur mit --engine gds');
    const absent = await atlas('analyse', '--engine', 'gds');
    expect([absent.code, absent.err.split('\n')[0]]).toEqual([1, 'Das bietet die Datenbank nicht an.']);
    const unknown = await atlas('dance', '--json');
    expect([unknown.code, JSON.parse(unknown.out).error.code]).toEqual([1, 'usage']);
  });
});

describe('atlas import, export, check', () => {
  it('stores, checks and gives back', async () => {
    const stored = await atlas('import', file('relations.csv', CHAIN), '--json');
    expect(stored.code).toBe(0);
    expect(JSON.parse(stored.out)).toMatchObject({ applied: true, revision: 1, counts: { created: 13 } });
    const checked = await atlas('check', '--json');
    expect(JSON.parse(checked.out)).toMatchObject({ revision: 1, faults: [] });
    const exported = await atlas('export', '--out', path.join(folder, 'out'));
    expect(exported.code).toBe(0);
    expect(readdirSync(path.join(folder, 'out')).toSorted()).toEqual(['firms.csv', 'measures.csv', 'network.gexf', 'offers.csv', 'products.csv', 'relations.csv', 'requirements.csv']);
    expect(readFileSync(path.join(folder, 'out/relations.csv'), 'utf8').split('\r\n')).toHaveLength(7);
  });

  it('stores all of it although nobody reads to the end', async () => {
    expect(await atlasUnread('import', file('relations.csv', CHAIN))).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse((await atlas('check', '--json')).out).revision).toBe(1);
  });

  it('stores nothing in a dry run or where a row is at fault, and says so', async () => {
    const bad = file('relations.csv', `${CHAIN}Modulbau,Modulbau,Modul\n`);
    expect((await atlas('import', bad)).code).toBe(1);
    expect((await atlas('import', file('good.csv', CHAIN), '--dry-run')).out).toContain('nichts gespeichert');
    expect(JSON.parse((await atlas('check', '--json')).out).revision).toBe(0);
    const hopeless = await atlas('import', file('worse.csv', 'Lieferant;Abnehmer\nModulbau;Modulbau\n'), '--skip-bad-rows');
    expect(hopeless.code).toBe(1);
    expect(hopeless.out).toContain('nichts gespeichert');
    expect((await atlas('import', bad, '--skip-bad-rows')).code).toBe(0);
  });

  it('fills an empty folder with the demonstration region, once', async () => {
    const first = await atlas('demo', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).reason).toBe('demo');
    const second = await atlas('demo');
    expect(second.code).toBe(1);
    expect(second.err).toContain('liegen schon Daten');
  });
});

describe('a store that cannot be opened', () => {
  it('is a fault (2), in German unless asked otherwise, with the particulars behind', async () => {
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'data/atlas.sqlite'), 'this is no database, whatever its name says '.repeat(200));
    const german = await atlas('check');
    expect(german.code).toBe(2);
    expect(german.err.split('\n')[0]).toContain('Die Datenbank ist beschädigt');
    expect((await atlas('check', '--lang', 'en')).err).not.toContain('Datenbank');
    expect(JSON.parse((await atlas('check', '--json')).out).error.code).toBe('store_damaged');
  });
});

describe('atlas scenario compare', () => {
  it('holds drafts and saved scenarios against today', async () => {
    await atlas('import', file('relations.csv', CHAIN));
    const [draft, second] = [file('draft.json', '{"name":"Ausfall","failures":[{"industry":"25"},{"firms":["weg"]}]}'), file('second.json', '{"failures":[]}')];
    const { code, out } = await atlas('scenario', 'compare', draft, second, '--json');
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect([result.scenarios, result.results.length]).toEqual([['today', draft, second], 3]);
    expect(result.results[1].missing).toEqual([{ kind: 'target', id: '25' }, { kind: 'firm', id: 'weg' }]);
    expect((await atlas('scenario', 'compare', draft)).out).toMatch(/Heute +Ausfall\nWeitere Unternehmen, die stehen +0 +0\n/);
  });

  it('says what is wrong with a draft, and ends with 1', async () => {
    const { code, err } = await atlas('scenario', 'compare', file('bad.json', '{"failures":[{"days":-1,"country":"DE"}]}'));
    expect([code, err]).toEqual([1, expect.stringContaining('failures.0.days')]);
    expect((await atlas('scenario', 'compare', 'nobody')).code).toBe(1);
    expect((await atlas('scenario', 'compare', file('text.json', 'no'))).code).toBe(1);
    expect((await atlas('scenario')).code).toBe(1);
  });
});
