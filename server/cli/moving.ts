import { LIST_OF, RECORD_KINDS } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import type { LogSum } from '#server/store/change-log.ts';
import { logPlace, STORE_KINDS, type LogPlace, type OnProgress, type StoreKind } from '#server/store/log-place.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Terminal } from './command.ts';

/** The store that an option names, with address and folder from the environment; the configured one where it names none. */
export function placeOf(option: '--from' | '--to', kind: string | undefined, terminal: Terminal): LogPlace {
  const configuration = readConfiguration(process.env);
  const wanted = kind ?? (configuration.neo4j === undefined ? 'sqlite' : 'neo4j');
  if (!STORE_KINDS.includes(wanted as StoreKind)) {
    throw new AtlasError('bad_input', terminal.say({ de: `${option} ${wanted}: Es gibt ${STORE_KINDS.join(' und ')}.`, en: `${option} ${wanted}: there are ${STORE_KINDS.join(' and ')}.` }));
  }
  return logPlace(wanted as StoreKind, configuration, loadReferenceData().municipalityByAgs);
}

const PHASES = { write: { de: 'schreiben', en: 'writing' }, prove: { de: 'gegenlesen', en: 'reading again' } } as const;

export function progressOn(terminal: Terminal): OnProgress {
  return ({ phase, done, total }) => terminal.progress({ done: done / Math.max(1, total), label: `${terminal.say(PHASES[phase])} · ${done.toLocaleString(terminal.language)}` });
}

const LABELS = {
  firms: { de: 'Unternehmen', en: 'firms' }, products: { de: 'Produkte', en: 'products' }, relations: { de: 'Lieferbeziehungen', en: 'relations' },
  requirements: { de: 'Vorleistungen', en: 'requirements' }, offers: { de: 'Angebote', en: 'offers' },
  scenarios: { de: 'Szenarien', en: 'scenarios' }, regions: { de: 'Regionen', en: 'regions' }, searches: { de: 'Partnersuchen', en: 'partner searches' },
  stories: { de: 'Geschichten', en: 'stories' },
} as const;

/** `Fassung 7: 7 Änderungen mit 18 × Unternehmen, …; Prüfsumme …` */
export function sumInWords({ changeSets, changes, sha256 }: LogSum, terminal: Terminal): string {
  const counts = RECORD_KINDS.filter((kind) => changes[kind] > 0).map((kind) => `${changes[kind].toLocaleString(terminal.language)} × ${terminal.say(LABELS[LIST_OF[kind]])}`).join(', ') || '0';
  return terminal.say({
    de: `Fassung ${changeSets}, Änderungen an Datensätzen seit Beginn: ${counts}\nPrüfsumme ${sha256}`,
    en: `Revision ${changeSets}, changes of records since the beginning: ${counts}\nChecksum ${sha256}`,
  });
}
