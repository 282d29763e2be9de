import { useMemo } from 'react';
import type { Address } from '../../state/address.ts';
import type { Against, Answers, FailureGroup, WhoFails } from '../../state/failure-address.ts';
import { anyFails, NO_FAILURE, withGroup, withoutGroup } from '../../state/failure-address.ts';
import { useChangeAddress } from '../../state/use-address.ts';

/** What can be done to the failure that is played. */
export interface FailureActions {
  /** Plays the failure of these firms, from the beginning. */
  readonly start: (ids: readonly string[]) => void;
  readonly add: (id: string) => void;
  /** Lets firms fail beside what fails already, from the beginning. */
  readonly addAll: (ids: readonly string[]) => void;
  /** Takes a firm out; with the last one the failure ends. */
  readonly remove: (id: string) => void;
  /** Lets a whole group fail, beside what fails already. */
  readonly addGroup: (group: FailureGroup) => void;
  readonly addGroups: (groups: readonly FailureGroup[]) => void;
  readonly removeGroup: (group: FailureGroup) => void;
  readonly show: (stage: number) => void;
  /** Sets the failure beside something, or beside nothing any more. */
  readonly compare: (against: Against | undefined) => void;
  /** Changes what is done against it; sets the failure beside itself with that. */
  readonly answer: (answers: Answers) => void;
  readonly answerAndCompare: (answers: Answers) => void;
  readonly end: () => void;
}

const ENDED: Partial<Address> = { failure: NO_FAILURE };

export function useFailureActions(): FailureActions {
  const changeAddress = useChangeAddress();
  return useMemo(() => ({
    start: (ids) => changeAddress(begun({ firms: [...ids] })),
    add: (id) => changeAddress(({ failure }) => (failure.firms.includes(id) ? {} : { failure: { ...failure, firms: [...failure.firms, id], stage: 0 }, panel: 'failure' })),
    addAll: (ids) => changeAddress(({ failure }) => (anyFails(failure) ? { failure: { ...failure, firms: [...new Set([...failure.firms, ...ids])], stage: 0 }, panel: 'failure' } : begun({ firms: [...ids] }))),
    remove: (id) => changeAddress(({ failure, firm }) => without({ ...failure, firms: failure.firms.filter((entry) => entry !== id), stage: 0 }, firm)),
    addGroup: (group) => changeAddress(({ failure }) => withGroups(failure, [group])),
    addGroups: (groups) => changeAddress(({ failure }) => withGroups(failure, groups)),
    removeGroup: (group) => changeAddress(({ failure, firm }) => without({ ...withoutGroup(failure, group), stage: 0 }, firm)),
    show: (stage) => changeAddress(({ failure }) => ({ failure: { ...failure, stage } }), { replace: true }),
    compare: (against) => changeAddress(({ failure: { against: before, ...failure } }) => (before === against ? {} : { failure: { ...failure, ...(against && { against }) } })),
    answer: (answers) => changeAddress(({ failure: { answers: before, ...failure } }) => (before === answers ? {} : { failure: { ...failure, ...(answers.relations.length + answers.stocks.length > 0 && { answers }) } })),
    answerAndCompare: (answers) => changeAddress(({ failure }) => ({ failure: { ...failure, answers, against: { kind: 'answers' } } })),
    end: () => changeAddress(({ firm }) => ({ ...ENDED, panel: firm ? 'firm' : undefined })),
  }), [changeAddress]);
}

/** A failure that is played from its beginning. */
function begun(who: WhoFails): Partial<Address> {
  return { failure: { ...who, stage: 0 }, panel: 'failure', surroundings: undefined, chain: undefined };
}

function withGroups(failure: Address['failure'], groups: readonly FailureGroup[]): Partial<Address> {
  return anyFails(failure) ? { failure: { ...groups.reduce((who, group) => withGroup(who, group), failure), stage: 0 }, panel: 'failure' } : begun({ firms: [], groups });
}

/** With the last one that fails, the failure ends. */
function without(failure: Address['failure'], firm: string | undefined): Partial<Address> {
  return anyFails(failure) ? { failure } : { ...ENDED, panel: firm ? 'firm' : undefined };
}
