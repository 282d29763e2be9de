import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ReferenceTable } from '#graph-model/contract/reference.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { IsoDate } from '#graph-model/provenance.ts';
import type { Words } from '#graph-model/language.ts';
import { readConfiguration } from '#server/config.ts';
import { listTables } from '#server/reference/list-tables.ts';
import { readReferenceFile, type ReadReference } from '#server/reference/read-reference-file.ts';
import { KIND_DESCRIPTIONS, REFERENCE_KINDS, type ReferenceKind } from '#server/reference/reference-kinds.ts';
import { loadTables, removeTable, saveTable } from '#server/reference/stored-reference.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { inputFiles } from '../input-files.ts';

const OPTIONS = { ...COMMON_OPTIONS, kind: { type: 'string', default: 'auto' }, source: { type: 'string' }, date: { type: 'string' }, edition: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;

export const reference: Command = {
  summary: { de: 'Amtliche Verzeichnisse laden, nach denen geprüft wird: Warennummern, Postleitzahlen, Gemeinden, Kreise, Wirtschaftszweige', en: 'Load official tables to check by: product codes, postcodes, municipalities, districts, industries' },
  usage: `  npm run atlas -- reference load <file.csv> … [--kind auto|${REFERENCE_KINDS.join('|')}] [--source "…"] [--date 2026-01-01] [--edition "HS 2022"] [--dry-run] [--json]
  npm run atlas -- reference list [--json]
  npm run atlas -- reference remove <kind> … [--json]`,
  async run(args, terminal) {
    const { values, positionals: [verb, ...names] } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const { dataDir } = readConfiguration(process.env);
    if (verb === 'list' && names.length === 0) return list(dataDir, terminal);
    if (verb === 'remove' && names.length > 0) return remove(dataDir, names, terminal);
    if (verb === 'load' && names.length > 0) return load(dataDir, names, values, terminal);
    throw new AtlasError('bad_input', terminal.say({ de: 'Schreiben Sie: reference load <Datei> …, reference list oder reference remove <Art> …', en: 'Write: reference load <file> …, reference list or reference remove <kind> …' }));
  },
};

type LoadOptions = { readonly kind: string; readonly source?: string; readonly date?: string; readonly edition?: string; readonly 'dry-run': boolean };

/** All files are read and checked before the first is kept. */
async function load(dataDir: string, names: readonly string[], options: LoadOptions, terminal: Terminal): Promise<boolean> {
  const wanted = options.kind === 'auto' ? undefined : kindNamed(options.kind, terminal);
  if (options.date !== undefined && !IsoDate.safeParse(options.date).success) throw new AtlasError('bad_input', terminal.say({ de: `--date ${options.date}: Schreiben Sie einen Tag als 2026-01-01.`, en: `--date ${options.date}: write a day as 2026-01-01.` }));
  const read: (ReadReference & { readonly file: string })[] = [];
  for (const file of inputFiles(names)) read.push({ file: file.name, ...(await readReferenceFile(file.name, file.bytes, wanted)) });
  const findings = read.flatMap((one) => one.findings);
  if (read.some(({ errors }) => errors > 0)) throw new AtlasError('bad_input', terminal.say({ de: 'Nichts geladen: Die Dateien haben Fehler.', en: 'Nothing loaded: the files have faults.' }), { findings });
  const twice = read.find(({ kind }, place) => read.findIndex((other) => other.kind === kind) !== place);
  if (twice) throw new AtlasError('bad_input', terminal.say({ de: `Zwei Dateien sind von derselben Art (${twice.kind}); laden Sie eine.`, en: `Two files are of the same kind (${twice.kind}); load one.` }));
  const tables = [];
  for (const { file, kind, rows } of read) {
    const head = { kind: kind!, file: path.basename(file), source: options.source ?? file, date: options.date, edition: options.edition ?? editionIn(file), loadedAt: new Date().toISOString() };
    const kept = options['dry-run'] ? { ...head, rows: rows.length } : await saveTable(dataDir, head, rows);
    tables.push(kept);
    terminal.print(`${kept.file} → ${kept.kind} (${terminal.say(KIND_DESCRIPTIONS[kept.kind].title)}): ${kept.rows.toLocaleString(terminal.language)} ${terminal.say(ROWS)}`);
  }
  terminal.print(terminal.say(options['dry-run'] ? { de: 'Probelauf: nichts gespeichert.', en: 'Dry run: nothing stored.' } : { de: 'Geladen. Ein laufender Server verwendet die Verzeichnisse nach seinem nächsten Start.', en: 'Loaded. A running server uses the tables after its next start.' }));
  terminal.result({ loaded: !options['dry-run'], tables });
  return true;
}

const ROWS: Words = { de: 'Zeilen', en: 'rows' };

/** `hs_2022_cn_2026.csv` says its edition in its name. */
function editionIn(file: string): string | undefined {
  const parts = [...file.matchAll(/(?<![a-z])(hs|cn|kn)[\s_-]*(\d{4})(?!\d)/gi)].map(([, system, year]) => `${system.toUpperCase()} ${year}`);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function kindNamed(text: string, terminal: Terminal): ReferenceKind {
  const kind = REFERENCE_KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new AtlasError('bad_input', terminal.say({ de: `Die Art „${text}“ gibt es nicht. Möglich sind: ${REFERENCE_KINDS.join(', ')}.`, en: `There is no kind "${text}". Possible are: ${REFERENCE_KINDS.join(', ')}.` }));
}

const ORIGINS: Readonly<Record<ReferenceTable['origin'], Words>> = {
  shipped: { de: 'mitgeliefert', en: 'shipped' }, loaded: { de: 'geladen', en: 'loaded' }, missing: { de: 'fehlt: reference load', en: 'missing: reference load' }, damaged: { de: 'beschädigt: neu laden', en: 'damaged: load it again' },
};

async function list(dataDir: string, terminal: Terminal): Promise<boolean> {
  const tables = listTables({ loaded: await loadTables(dataDir) });
  for (const { kind, title, origin, rows, source, date, edition } of tables) {
    const facts = [rows === undefined ? undefined : `${rows.toLocaleString(terminal.language)} ${terminal.say(ROWS)}`, edition, source, date].filter(Boolean).join(' · ');
    terminal.print(`${kind.padEnd(16)} ${terminal.say(ORIGINS[origin]).padEnd(22)} ${terminal.say(title)}${facts === '' ? '' : `\n${' '.repeat(17)}${facts}`}`);
  }
  terminal.result({ tables });
  return tables.every(({ origin }) => origin !== 'damaged');
}

async function remove(dataDir: string, names: readonly string[], terminal: Terminal): Promise<boolean> {
  const kinds = names.map((name) => kindNamed(name, terminal));
  const removed: ReferenceKind[] = [];
  for (const kind of kinds) {
    if (await removeTable(dataDir, kind)) removed.push(kind);
    terminal.print(`${kind}: ${terminal.say(removed.includes(kind) ? { de: 'entfernt', en: 'removed' } : { de: 'war nicht geladen', en: 'was not loaded' })}`);
  }
  terminal.result({ removed });
  return removed.length === kinds.length;
}
