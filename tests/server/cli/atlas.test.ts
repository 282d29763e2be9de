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

/** The chain with what its firms need. */
function stockedFiles(): string[] {
  const requirements = 'firm;product;essential;stock_days\nZieherei;Walzdraht;ja;10\nFedern A;Draht;ja;4\nFedern B;Draht;ja;9\nModulbau;Feder;ja;2\n';
  return ['--file', file('relations.csv', CHAIN), '--file', file('requirements.csv', requirements)];
}

describe('atlas failure, survival, shock', () => {
  it('plays a failure step by step, and day by day, from files', async () => {
    const files = stockedFiles();
    const plain = await atlas('failure', 'Zieherei', ...files);
    expect([plain.code, plain.err]).toEqual([0, '']);
    expect(plain.out).toMatch(/Am Ende stehen 4 Unternehmen[\s\S]*Schritt 1 · 2\n {2}Federn A: einziger Lieferant für Draht fehlt \(Zieherei\)[\s\S]*Schritt 2 · 1\n {2}Modulbau: alle Lieferanten für Feder fehlen \(Federn A und Federn B\)\n$/);
    const days = await atlas('failure', 'zieherei', '--days', ...files);
    expect(days.out).toMatch(/Federn A.* · hält 4 Tage durch\n[\s\S]*Modulbau.* · hält 11 Tage durch/);
    const { stopped, days: inDays } = JSON.parse((await atlas('failure', 'Zieherei', '--days', '--json', ...files)).out);
    expect(stopped.map(({ firm, stage }: { firm: { id: string }; stage: number }) => [firm.id, stage])).toEqual([['Zieherei', 0], ['Federn A', 1], ['Federn B', 1], ['Modulbau', 2]]);
    expect(inDays.stopped.map(({ firm, standstills }: { firm: { id: string }; standstills: { from: number }[] }) => [firm.id, standstills[0].from])).toEqual([['Zieherei', 0], ['Federn A', 4], ['Federn B', 9], ['Modulbau', 11]]);
  });

  it('says how long a firm holds out and what more stock buys', async () => {
    const files = stockedFiles();
    const { out } = await atlas('survival', 'Modulbau', '--more-days', '3', ...files);
    expect(out).toMatch(/Modulbau: 2 kritische Stellen\n {2}Zieherei · hält 11 Tage durch · Feder: Lager 2 Tage · Dauer des Ausfalls unbekannt · ungewiss\n {2}Stahlwerk · hält 21 Tage durch/);
    expect(out).toContain('Feder: gewinnt 6 Tage bei 2 von 2 Ausfällen');
    const all = JSON.parse((await atlas('survival', '--json', ...files)).out);
    expect(all.firms.find(({ firm }: { firm: string }) => firm === 'Zieherei')).toEqual({ firm: 'Zieherei', timeToSurvive: 4, first: 'Federn A', verdict: 'unknown', stocks: { known: 2, of: 2 } });
  });

  it('computes what a shock costs, in the language asked for', async () => {
    const shock = await atlas('shock', 'Zieherei', '--capacity', '0,7', '--lang', 'en', '--file', file('relations.csv', CHAIN));
    expect(shock.out).toMatch(/1 firms hit · lost: \d/);
    const whole = JSON.parse((await atlas('shock', 'Stahlwerk', '--json', '--file', file('relations.csv', CHAIN))).out);
    expect(whole).toMatchObject({ hit: { Stahlwerk: 0 }, esri: 1 });
    expect(whole.losses).toHaveLength(5);
  });

  it('end with 1 and say what there is instead', async () => {
    const files = stockedFiles();
    const unclear = await atlas('failure', 'Federn', ...files);
    expect([unclear.code, unclear.err]).toEqual([1, '„Federn“: kein Unternehmen mit dieser Kennung oder diesem Namen. Gemeint sein können: Federn A (Federn A), Federn B (Federn B).\n']);
    const paths = files.filter((word) => word !== '--file');
    for (const command of ['critical', 'interventions']) expect((await atlas(command, '--firm', 'Federn', ...paths)).err).toBe(unclear.err);
    expect((await atlas('critical', '--product', 'Fed', ...paths)).err).toMatch(/^„Fed“: kein Produkt mit dieser Kennung oder diesem Namen\. Gemeint sein können: Feder/);
    expect((await atlas('critical', '--firm', 'STAHLWERK', ...paths)).code).toBe(0);
    expect((await atlas('failure')).err).toContain('Nennen Sie, wer ausfällt');
    expect((await atlas('failure', 'Zieherei', '--no-recovery', ...files)).err).toContain('nur mit --days');
    expect((await atlas('survival', 'Modulbau', '--more-days', '-1', ...files)).code).toBe(1);
  });

  it('refuse a shock on what is not there', async () => {
    expect((await atlas('shock', '--country', 'China', '--industry', '25')).err).toMatch(/^--country: zwei Großbuchstaben wie CN\.\nNennen Sie genau eines/);
    expect((await atlas('shock', '--country', 'CN', '--industry', '25')).err).toContain('genau eines');
    expect((await atlas('shock', 'Zieherei', '--capacity', 'wenig')).err).toBe('--capacity: was übrig bleibt, 0 bis 1.\n');
    const nobody = await atlas('shock', '--country', 'CN', '--json', '--file', file('relations.csv', CHAIN));
    expect([nobody.code, JSON.parse(nobody.out).error.code]).toEqual([1, 'not_found']);
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
    expect(readdirSync(path.join(folder, 'out')).toSorted()).toEqual([
      'atlas.cypher', 'atlas.json', 'atlas.xlsx', 'firms.csv', 'legend.csv', 'measures.csv', 'network.gexf', 'network.graphml', 'offers.csv', 'products.csv', 'regions.csv', 'relations.csv', 'requirements.csv', 'scenarios.csv', 'searches.csv', 'stories.csv',
    ]);
    expect(readFileSync(path.join(folder, 'out/relations.csv'), 'utf8').split('\r\n')).toHaveLength(7);
    expect((await atlas('import', path.join(folder, 'out/atlas.json'))).out).toContain('13');
    expect(JSON.parse((await atlas('check', '--json')).out)).toMatchObject({ revision: 1, faults: [] });
  });

  it('gives a format, or what is shown under an address of the page', async () => {
    await atlas('import', file('relations.csv', CHAIN));
    const shown = await atlas('export', '--format', 'json', '--out', path.join(folder, 'part'), '--shown', 'http://localhost:3000/?kind=craft&panel=firm', '--json');
    expect(JSON.parse(shown.out).files).toEqual(['atlas.json']);
    expect(JSON.parse(readFileSync(path.join(folder, 'part/atlas.json'), 'utf8')).dataset.firms).toEqual([]);
    expect(await Promise.all([['--format', 'pdf'], ['--shown', 'wz=x'], ['firms.xls']].map(async (wrong) => (await atlas('export', '--out', folder, ...wrong)).code))).toEqual([1, 1, 1]);
  });

  it('writes reports on a firm and on a region, and says what it takes', async () => {
    await atlas('import', file('relations.csv', CHAIN));
    const out = path.join(folder, 'new/report.pdf');
    const firm = await atlas('report', '--firm', 'Zieherei', '--out', out, '--json');
    const refused = await Promise.all([['--firm', 'Zieherei', '--region', '--out', out], ['--region', '--out', 'x.doc']].map((words) => atlas('report', ...words)));
    expect([firm.code, JSON.parse(firm.out).file, readFileSync(out, 'latin1').slice(0, 5), ...refused.map(({ code }) => code)]).toEqual([0, out, '%PDF-', 1, 1]);
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

describe('atlas gaps', () => {
  it('lists hidden and real gaps of files, in words, as JSON and as a table', async () => {
    const files = { 'firms.csv': 'name,municipality,country\nNord,05914000,\nSüd,05914000,\nOst,,FR\n', 'relations.csv': 'supplier,buyer,product\nOst,Nord,Draht\nOst,Nord,Kies\n', 'offers.csv': 'firm,direction,product\nSüd,offers,Draht\n' };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const paths = Object.keys(files).map((name) => path.join(folder, name));
    const table = path.join(folder, 'out.csv');
    const { code, out, err } = await atlas('gaps', ...paths, '--region', '05914', '--figures', 'all', '--json', '--out', table);
    expect([code, err]).toEqual([0, '']);
    expect((JSON.parse(out) as { gaps: { products: { name: string }[]; status: string }[] }).gaps.map(({ products, status }) => `${products[0].name} ${status}`).sort()).toEqual(['Draht hidden', 'Kies real']);
    expect(readFileSync(table, 'utf8')).toContain(',Draht,Draht,hidden,1,0,1,1,0,0,0,1,0,1,');
    const published = (await atlas('gaps', ...paths, '--region', '05914')).out;
    expect(published).toContain('1 versteckt, 1 echt');
    expect(published).toMatch(/gesperrt.* versteckt {2}Draht · Süd/);
    expect((await atlas('gaps', ...paths, '--kind', 'nix')).code).toBe(1);
  });
});

describe('atlas specialisation', () => {
  it('suppresses what rests on too few firms, shows it when asked for all figures, and writes a table', async () => {
    const firms = file('firms.csv', 'name,municipality,country,wz,wz_edition,employees\nNord,05914000,DE,25.9,2008,90\nSüd,05914000,DE,25.9,2008,10\nOst,05111000,DE,10.7,2008,300\n');
    const asked = ['specialisation', firms, '--region', '05914'] as const;
    const published = await atlas(...asked);
    expect([published.code, published.err]).toEqual([0, '']);
    expect(published.out).toMatch(/gesperrt +gesperrt +gesperrt {2}25\.9 /);
    const table = path.join(folder, 'out.csv');
    expect((await atlas(...asked, '--figures', 'all', '--out', table)).out).toMatch(/4× +100 +2 {2}25\.9 /);
    expect(readFileSync(table, 'utf8')).toMatch(/^# Stärken 05914[^]*# Intern: intern – nicht zur Weitergabe[^]*\r\n25\.9,.*,2,100,1,0\.25,4,ja,75,/);
    expect((await atlas(...asked, '--out', 'out.pdf')).err).toContain('.csv oder .xlsx');
  });
});

describe('atlas critical, interventions and rank-range', () => {
  it('name kritische Stellen of a firm, three at once, of a product and of a place', async () => {
    const relations = file('relations.csv', CHAIN);
    const firm = JSON.parse((await atlas('critical', relations, '--firm', 'Modulbau', '--triples', '--json')).out);
    expect(firm).toMatchObject({ firm: 'Modulbau', coverage: 1, critical: [{ firm: 'Stahlwerk' }, { firm: 'Zieherei' }], pairs: [['Federn A', 'Federn B']], triples: [], triplesComplete: true });
    const product = await atlas('critical', relations, '--product', 'Feder', '--lang', 'en');
    expect([product.code, product.out.includes('2 makers, coverage 100 %'), product.out.includes('Federn A + Federn B')]).toEqual([0, true, true]);
    expect((await atlas('critical', relations, '--region', '05914', '--lang', 'en')).err).toContain('There is no firm in 05914.');
    expect((await atlas('critical', relations)).code).toBe(1);
  });

  it('find the new relation that helps most, among all firms where none says where it is', async () => {
    const relations = file('relations.csv', `${CHAIN}Drahtwerk,Anderer,Draht\n`);
    const { relations: found, before, complete } = JSON.parse((await atlas('interventions', relations, '--firm', 'Federn A', '--json')).out);
    expect([before.target, complete]).toEqual([{ total: 2, largest: 1 }, true]);
    expect(found).toMatchObject([{ buyer: 'Federn A', product: 'Draht', supplier: 'Zieherei', candidates: [{ firm: 'Drahtwerk', basis: 'supplies' }], after: { target: { total: 0, largest: 0 } }, avertedCount: 2 }]);
    expect((await atlas('interventions', relations, '--firm', 'Niemand')).code).toBe(1);
  });

  it('give the range of every rank, the same for the same seed', async () => {
    const relations = file('relations.csv', CHAIN);
    const once = await atlas('rank-range', relations, '--draws', '30', '--seed', '4', '--json');
    expect(JSON.parse(once.out)).toMatchObject({ measure: 'critical_count', draws: 30, seed: 4, fields: { essential: { known: 0, of: 4 } } });
    expect((await atlas('rank-range', relations, '--draws', '30', '--seed', '4', '--json')).out).toBe(once.out);
    expect((await atlas('rank-range', relations, '--draws', '0')).code).toBe(1);
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

describe('atlas import of lists with columns nobody knows', () => {
  it('proposes a mapping, which is looked through and used', async () => {
    const list = file('liste.csv', 'Wer;Wen;Rest\nFedern GmbH;Draht AG;x\nStahl KG;Draht AG;y\n');
    const mapping = path.join(folder, 'mapping.json');
    const inspected = await atlas('import', list, '--inspect', '--save-mapping', mapping);
    expect([inspected.code, inspected.out.split('\n')[0]]).toEqual([0, 'liste.csv: relations, 3 Zeilen, Kopfzeile 1']);
    expect(JSON.parse(readFileSync(mapping, 'utf8')).mapping[0].columns).toEqual([
      { index: 0, header: 'Wer', field: 'supplier' }, { index: 1, header: 'Wen', field: 'buyer' }, { index: 2, header: 'Rest', field: null },
    ]);
    expect((await atlas('import', list, '--dry-run')).code).toBe(1);
    const imported = await atlas('import', list, '--mapping', mapping, '--json');
    expect([imported.code, JSON.parse(imported.out).counts]).toEqual([0, { created: 5, updated: 0, unchanged: 0 }]);
  });

  it('names what is wrong with a mapping', async () => {
    const { code, err } = await atlas('import', file('a.csv', 'Name\nA\n'), '--mapping', file('m.json', '[{"kind":"x"}]'));
    expect([code, err.includes('m.json: mapping.0.kind')]).toEqual([1, true]);
  });
});
