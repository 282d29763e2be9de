import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import { landsOf, ORIGIN_RINGS } from '#graph-model/analysis/region/origin-rings.ts';
import { GERMAN_LANDS } from '#graph-model/german-lands.ts';
import type { BranchGroup } from '#graph-model/picture/branch-group.ts';
import { colourText } from '#graph-model/picture/colour-text.ts';
import { REST_GROUP, type FlowBand, type FlowFigure } from '#graph-model/picture/flow-sums.ts';
import { euroText, numberText } from '../../state/format.ts';
import { ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useBeside } from '../table/use-beside.ts';

/** What groups and amounts of flows are called. */
export interface FlowWords {
  readonly outer: (group: string) => string;
  readonly inner: (group: string) => string;
  readonly amount: (figure: FlowFigure) => string;
  /** The amount without its unit, beside a node. */
  readonly short: (figure: FlowFigure | undefined) => string;
  /** Names of both ends of a flow. */
  readonly ends: (band: FlowBand) => readonly [from: string, to: string];
}

export function useFlowWords(): FlowWords {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [beside] = useBeside();
  const lands = [...landsOf(network.region.keys)].flatMap((land) => GERMAN_LANDS.get(land) ?? []);
  const inner = (group: string): string => (group === REST_GROUP ? t('beside.flow.rest') : colourText[language].branchGroups[group as BranchGroup]);
  const ring = (group: string): string => {
    if (group === 'own') return t('beside.flow.own');
    return isRing(group) ? ringText(group, { lands }, { t, language }) : t('beside.flow.rest');
  };
  const outer = beside?.flowsBy === 'ring' ? ring : inner;
  const hidden = ({ suppressed }: FlowFigure): string => t(suppressed ? 'purchases.suppressed' : 'beside.flow.unknown');
  return {
    inner, outer,
    ends: ({ side, from, to }) => (side === 'in' ? [outer(from), inner(to)] : [inner(from), outer(to)]),
    short: (figure) => {
      if (figure === undefined) return '';
      if (figure.amount === null) return hidden(figure);
      return beside?.flowsOf === 'volume' ? euroText(figure.amount, language) : numberText(figure.amount, language);
    },
    amount: (figure) => {
      const { amount } = figure;
      if (amount === null) return hidden(figure);
      return beside?.flowsOf === 'volume' ? t('beside.flow.volume', { amount: euroText(amount, language) }) : t('purchases.relations', { count: amount });
    },
  };
}

function isRing(group: string): group is OriginRing {
  return (ORIGIN_RINGS as readonly string[]).includes(group);
}
