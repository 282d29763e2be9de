import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { buyerCount, supplierCount } from '#graph-model/picture/links.ts';
import type { Texts } from '../text/texts.ts';
import type { ValueWords } from './format.ts';
import { measureText, numberText } from './format.ts';
import type { StatedInputs } from './input-facts.ts';
import type { NetworkIndex } from './network-index.ts';
import { branchTitle, placeName, productName } from './network-index.ts';
import type { TableColumn } from './table-rows.ts';
import { volumeClassOf } from './volume.ts';

/** What the columns of a table are made of. */
export interface ColumnFacts {
  readonly index: NetworkIndex;
  readonly links: LinkTable;
  /** Absent while they are computed. */
  readonly measures: MeasuresView | undefined;
  readonly inputs: StatedInputs;
  /** Step at which each firm stops in the failure that is played. */
  readonly stageOf: ReadonlyMap<number, number> | undefined;
  readonly t: Texts;
  readonly language: Language;
  readonly words: ValueWords;
}

/** Columns of a table of firms: who and where, how many partners, its step in a failure, and the measures chosen. */
export function firmColumns(facts: ColumnFacts, chosen: readonly MeasureId[]): TableColumn[] {
  const { index, links, measures, stageOf, t, language } = facts;
  const { firms } = index.network;
  const count = (id: string, label: string, of: (firm: number) => number): TableColumn => ({ id, label, width: 6.5, number: of, text: (firm) => numberText(of(firm), language) });
  const tier = measures?.measures.find(({ id }) => id === 'tier');
  return [
    { id: 'name', label: t('beside.column.name'), width: 15, text: (firm) => firms.name[firm], firm: (firm) => firm },
    ...(stageOf ? [stepColumn(stageOf, facts)] : []),
    { id: 'place', label: t('beside.column.place'), width: 9, text: (firm) => placeName(index, firm, language) },
    { id: 'branch', label: t('beside.column.branch'), width: 13, text: (firm) => branchTitle(index, firm, language) },
    ...(tier && !chosen.includes('tier') ? [{ ...measureColumn(tier, facts), id: 'stage', label: t('beside.column.stage'), width: 5.5 }] : []),
    count('suppliers', t('beside.column.suppliers'), (firm) => supplierCount(links, firm)),
    count('buyers', t('beside.column.buyers'), (firm) => buyerCount(links, firm)),
    ...chosen.flatMap((id) => measures?.measures.find((measure) => measure.id === id) ?? []).map((measure) => measureColumn(measure, facts)),
  ];
}

function stepColumn(stageOf: ReadonlyMap<number, number>, { t, language }: ColumnFacts): TableColumn {
  return {
    id: 'step', label: t('beside.column.step'), width: 6.5, number: (firm) => stageOf.get(firm) ?? Infinity,
    text: (firm) => {
      const stage = stageOf.get(firm);
      return stage === undefined ? t('beside.runs') : stage === 0 ? t('beside.fails') : t('beside.step', { step: numberText(stage, language) });
    },
  };
}

function measureColumn(measure: MeasuresView['measures'][number], { language, words }: ColumnFacts): TableColumn {
  const number = (firm: number) => measure.values[firm] ?? undefined;
  const isClass = measure.unit === 'yes_no';
  return {
    id: measure.id, label: measure.label[language], width: 9, measure, number, ...(isClass && { isClass }),
    text: (firm) => (number(firm) === undefined ? undefined : measureText(number(firm), measure.unit, language, words)),
  };
}

/** Columns of a table of relations: who supplies what to whom, how much, and what the buyer says about it. */
export function relationColumns({ index, inputs, t, language }: ColumnFacts): TableColumn[] {
  const { network } = index;
  const { relations, firms } = network;
  const firmColumn = (id: 'supplier' | 'buyer'): TableColumn => ({
    id, label: t(`beside.column.${id}`), width: 14, text: (row) => firms.name[relations[id][row]], firm: (row) => relations[id][row],
  });
  const placeColumn = (id: 'supplier' | 'buyer'): TableColumn => ({ id: `${id}_place`, label: t(`beside.column.${id}Place`), width: 9, text: (row) => placeName(index, relations[id][row], language) });
  const days = (id: 'stock' | 'switch', of: (row: number) => number | undefined): TableColumn => ({
    id: `${id}_days`, label: t(`beside.column.${id}`), width: 7.5, number: of,
    text: (row) => (of(row) === undefined ? undefined : measureText(of(row), 'days', language, { unknown: '', yes: '', no: '', group: String, tier: String })),
  });
  const essential = (row: number) => inputs.inputOf(row).essential;
  const volume = (row: number) => relationVolume(network, row);
  return [
    firmColumn('supplier'),
    { id: 'product', label: t('beside.column.product'), width: 12, text: (row) => (relations.product[row] === null ? undefined : productName(network, relations.product[row], language)) },
    firmColumn('buyer'),
    {
      id: 'essential', label: t('beside.column.essential'), width: 7.5, isClass: true, number: (row) => (essential(row) === undefined ? undefined : Number(essential(row))),
      text: (row) => (essential(row) === undefined ? undefined : t(essential(row) ? 'firm.essential' : 'firm.dispensable')),
    },
    {
      id: 'volume', label: t('beside.column.volume'), width: 10, isClass: true, number: (row) => volume(row)?.charCodeAt(0),
      text: (row) => { const found = volume(row); return found && t(`volumeClass.${found}`); },
    },
    days('stock', (row) => inputs.inputOf(row).stockDays),
    days('switch', inputs.switchDays),
    placeColumn('supplier'),
    placeColumn('buyer'),
  ];
}

/** Class of volume of a relation; undefined: unknown. Exact euros of a relation are never shown. */
export function relationVolume({ relations }: NetworkIndex['network'], row: number): ReturnType<typeof volumeClassOf> {
  const [volumeEur, volumeClass] = [relations.volumeEur[row], relations.volumeClass?.[row]];
  return volumeClassOf({ ...(volumeEur != null && { volumeEur }), ...(volumeClass && { volumeClass }) });
}
