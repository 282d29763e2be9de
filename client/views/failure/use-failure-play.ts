import { useCallback, useMemo } from 'react';
import type { FailureView } from '#graph-model/contract/analyses.ts';
import { useFailure, useFailureDays } from '../../api/failure-queries.ts';
import type { PlayedFailure } from '../../api/failure-queries.ts';
import type { FailureDays } from '../../state/failure-days.ts';
import { failureDays } from '../../state/failure-days.ts';
import { clampStage, failureStages, stageByNumber } from '../../state/failure.ts';
import type { FailureStage } from '../../state/failure.ts';
import type { FailureGroup } from '../../state/failure-address.ts';
import { anyFails } from '../../state/failure-address.ts';
import { failingFirms, firmsOfGroup } from '../../state/failure-groups.ts';
import { useAddressPart } from '../../state/use-address.ts';
import { useNetworkFacts } from '../network/network-context.ts';

/** The failure that the address asks for, with its stages. */
export interface FailurePlay {
  readonly firms: readonly string[];
  /** Groups of the address, each with how many firms it hits. */
  readonly groups: readonly (FailureGroup & { readonly count: number })[];
  /** All that fail and are in the network, those of groups included. */
  readonly known: readonly string[];
  readonly view: FailureView | undefined;
  readonly employees: PlayedFailure['employees'];
  /** How long everybody holds out; undefined until that is known for the very failure that is shown. */
  readonly days: FailureDays | undefined;
  readonly stages: readonly FailureStage[];
  readonly stageOf: ReadonlyMap<number, number>;
  readonly problem: Error | null;
  readonly retry: () => void;
}

/** Undefined while no failure is played. The same one while it runs through its stages. */
export function useFailurePlay(): FailurePlay | undefined {
  const { network, index } = useNetworkFacts();
  const firms = useAddressPart(({ failure }) => failure.firms);
  const groups = useAddressPart(({ failure }) => failure.groups);
  const known = useMemo(() => failingFirms(index, { firms, ...(groups && { groups }) }), [firms, groups, index]);
  const counted = useMemo(() => (groups ?? []).map((group) => ({ ...group, count: firmsOfGroup(network.firms, group).length })), [groups, network]);
  const { data, error, refetch } = useFailure(known, network.revision);
  const inDays = useFailureDays(known, network.revision);
  const view = known.length > 0 ? data?.view : undefined;
  const stages = useMemo(() => (view ? failureStages(view) : []), [view]);
  const days = useMemo(() => (view && inDays.data ? failureDays(inDays.data, view) : undefined), [view, inDays.data]);
  const stageOf = useMemo(() => stageByNumber(stages, index.numberOf), [stages, index]);
  const retry = useCallback(() => void refetch(), [refetch]);
  const employees = data?.employees ?? 'exact';
  const isPlayed = anyFails({ firms, ...(groups && { groups }) });
  return useMemo(
    () => (isPlayed ? { firms, groups: counted, known, view, employees, days, stages, stageOf, problem: error, retry } : undefined),
    [isPlayed, firms, counted, known, view, employees, days, stages, stageOf, error, retry],
  );
}

/** The stage at which a failure is shown: 0 before anybody stops who does not fail himself. */
export function useShownStage(stages: readonly FailureStage[]): number {
  return clampStage(useAddressPart(({ failure }) => failure.stage), stages);
}
