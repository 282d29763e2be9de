import { useMemo } from 'react';
import { measureText, numberText } from '../../state/format.ts';
import { branchTitle, placeName } from '../../state/network-index.ts';
import type { ColumnFacts } from '../../state/table-columns.ts';

/** What the picture says about a firm, in words: stage, place, industry, whom its failure stops, its step in a failure. */
export function useFirmWords({ index, measures, stageOf, t, language, words }: ColumnFacts): (firm: number) => string[] {
  return useMemo(() => {
    const valuesOf = (id: string) => measures?.measures.find((measure) => measure.id === id)?.values;
    const [tier, stops] = [valuesOf('tier'), valuesOf('critical_count')];
    return (firm) => {
      const step = stageOf?.get(firm);
      const stopped = stops?.[firm];
      return [
        ...(step === undefined ? [] : [step === 0 ? t('beside.fails') : t('beside.step', { step: numberText(step, language) })]),
        // What is not computed yet is not unknown: nothing is said about it.
        ...(!measures ? [] : [tier?.[firm] == null ? t('beside.walk.stageUnknown') : t('beside.walk.stage', { stage: measureText(tier[firm], 'firms', language, words) })]),
        placeName(index, firm, language) ?? t('beside.walk.placeUnknown'),
        ...(branchTitle(index, firm, language) === undefined ? [] : [branchTitle(index, firm, language)!]),
        ...(!measures ? [] : [stopped == null ? t('fact.stopsUnknown') : t('fact.stops', { count: stopped })]),
      ];
    };
  }, [index, measures, stageOf, t, language, words]);
}
