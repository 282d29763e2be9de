import { germanOrder } from '#graph-model/compare-text.ts';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import type { ScenarioFailure, ScenarioPlan } from '#graph-model/scenario.ts';
import type { Texts } from '../text/texts.ts';
import type { Answers, FailureAsked, FailureGroup, GroupKind, WhoFails } from './failure-address.ts';
import { anyFails, GROUP_KINDS } from './failure-address.ts';
import { filterLabel } from './filters.ts';
import type { NetworkIndex } from './network-index.ts';
import { countryName } from './network-index.ts';

type Firms = Pick<NetworkView['firms'], 'id' | 'ags' | 'wz' | 'country'>;

/** Ids of the firms of a group, in order of the network: those that a scenario with the same group hits. O(firms). */
export function firmsOfGroup({ id, ags, wz, country }: Firms, { kind, key }: FailureGroup): string[] {
  const isHit: Record<GroupKind, (firm: number) => boolean> = {
    municipality: (firm) => ags[firm]?.startsWith(key) === true,
    industry: (firm) => wz[firm]?.startsWith(key) === true,
    // As in scenarios: a firm with a German municipality counts as DE.
    country: (firm) => (country[firm] ?? (ags[firm] === null ? undefined : 'DE')) === key,
  };
  return id.filter((_, firm) => isHit[kind](firm));
}

/** Ids of all that fail and are in the data, each once, firms that were named first. */
export function failingFirms({ network: { firms }, numberOf }: Pick<NetworkIndex, 'network' | 'numberOf'>, { firms: named, groups = [] }: WhoFails): string[] {
  return [...new Set([...named.filter((id) => numberOf.has(id)), ...groups.flatMap((group) => firmsOfGroup(firms, group))])];
}

/** The groups that a firm belongs to: its municipality, or its country where it has none, and its branch by division. */
export function groupsOfFirm({ ags, wz, country }: Firms, firm: number): FailureGroup[] {
  const [place, branch, land] = [ags[firm], wz[firm], country[firm]];
  return [
    ...(place ? [{ kind: 'municipality', key: place } as const] : land ? [{ kind: 'country', key: land } as const] : []),
    ...(branch ? [{ kind: 'industry', key: branch.slice(0, 2) } as const] : []),
  ];
}

/** The branches under which some firms can fail: divisions, else codes; none where others of the region would fail with them. O(firms). */
export function branchesOfFirms({ wz, inRegion }: Pick<NetworkView['firms'], 'wz' | 'inRegion'>, isMeant: (firm: number) => boolean): FailureGroup[] {
  const [codes, others, divisions] = [new Set<string>(), new Set<string>(), new Set<string>()];
  wz.forEach((code, firm) => {
    if (!code) return;
    if (isMeant(firm)) codes.add(code);
    else if (inRegion[firm] !== false) {
      others.add(code);
      divisions.add(code.slice(0, 2));
    }
  });
  if ([...codes].some((code) => others.has(code))) return [];
  const keys = [...codes].map((code) => (divisions.has(code.slice(0, 2)) ? code : code.slice(0, 2)));
  return [...new Set(keys)].sort().map((key) => ({ kind: 'industry', key }));
}

/** Name of a group: of the place, the branch with its code, the country; the key itself where the network does not know it. */
export function groupName(index: NetworkIndex, { kind, key }: FailureGroup, language: Language): string {
  if (kind === 'country') return countryName(key, language);
  return filterLabel(index, kind === 'municipality' ? 'places' : 'branches', key, language);
}

/** A group that can be chosen, with the number of its firms. */
export interface GroupChoice extends FailureGroup {
  readonly name: string;
  readonly count: number;
}

/** All groups that hit somebody: districts and municipalities, branches by division and in full, countries, each kind in order of name. O(firms). */
export function groupChoices(index: NetworkIndex, language: Language): GroupChoice[] {
  const { ags, wz, country } = index.network.firms;
  const counts = new Map<string, GroupChoice>();
  const count = (kind: GroupKind, key: string | null | undefined): void => {
    if (!key) return;
    const known = counts.get(`${kind} ${key}`);
    counts.set(`${kind} ${key}`, known ? { ...known, count: known.count + 1 } : { kind, key, name: groupName(index, { kind, key }, language), count: 1 });
  };
  ags.forEach((place, firm) => {
    for (const key of new Set([place?.slice(0, 5), place])) count('municipality', key);
    for (const key of new Set([wz[firm]?.slice(0, 2), wz[firm]])) count('industry', key);
    count('country', country[firm] ?? (place === null ? undefined : 'DE'));
  });
  return [...counts.values()].sort((a, b) => germanOrder.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}

/** A group in words: „alle in Hagen“. */
export function groupWords(group: FailureGroup, { index, t, language }: { readonly index: NetworkIndex; readonly t: Texts; readonly language: Language }): string {
  return t(`failure.group.${group.kind}`, { what: groupName(index, group, language) });
}

/** So many of those that fail are named. */
const NAMED = 3;

/** Who fails in a few words, groups first. */
export function whoWords({ firms, groups = [] }: WhoFails, reader: { readonly index: NetworkIndex; readonly t: Texts; readonly language: Language }): string {
  const { numberOf, network } = reader.index;
  const all = [...groups.map((group) => groupWords(group, reader)), ...firms.map((id) => network.firms.name[numberOf.get(id) ?? -1] ?? id)];
  return all.length > NAMED ? `${all.slice(0, NAMED).join(', ')} …` : all.join(', ');
}

/** Who fails as a scenario keeps it: groups as such, so that firms that come later are in them too. */
function failuresOf({ firms, groups = [] }: WhoFails): ScenarioFailure[] {
  return [...(firms.length > 0 ? [{ firms: [...firms] }] : []), ...groups.map(({ kind, key }) => ({ [kind]: key }))] as ScenarioFailure[];
}

/** A failure, with what is done against it, as a scenario. */
export function planOfFailure(who: WhoFails, answers?: Answers): ScenarioPlan {
  return {
    failures: failuresOf(who),
    ...(answers && answers.relations.length > 0 && { newRelations: [...answers.relations] }),
    ...(answers && answers.stocks.length > 0 && { stocks: [...answers.stocks] }),
  };
}

/** A scenario as a failure that can be played. */
export interface PlayableScenario {
  /** Undefined where nothing of it can be played. */
  readonly failure: FailureAsked | undefined;
  /** Failures, and relations that end, that are not played: products, parts of a capacity. */
  readonly left: Pick<ScenarioPlan, 'failures' | 'endedRelations'>;
  /** Whether a failure lasts other than its firms state, which playing does not know. */
  readonly otherDays: boolean;
}

/** Reads a scenario as what the player can show: whoever fails wholly. Changes come along as answers. */
export function playableScenario({ failures = [], newRelations = [], endedRelations = [], stocks = [] }: ScenarioPlan): PlayableScenario {
  const lasting = failures.filter(({ days }) => days !== 0);
  const isPlayed = ({ capacity = 0, product }: ScenarioFailure): boolean => capacity === 0 && product === undefined;
  const played = lasting.filter(isPlayed);
  const groups = played.flatMap((failure) => GROUP_KINDS.flatMap((kind): FailureGroup[] => (failure[kind] === undefined ? [] : [{ kind, key: failure[kind] }])));
  const firms = [...new Set(played.flatMap(({ firms: named = [] }) => named as string[]))];
  const relations = newRelations.filter((relation): relation is Answers['relations'][number] => relation.product !== undefined).map(({ supplier, buyer, product }) => ({ supplier, buyer, product }));
  const who: WhoFails = { firms, ...(groups.length > 0 && { groups }) };
  return {
    failure: anyFails(who) ? { ...who, stage: 0, ...(relations.length + stocks.length > 0 && { answers: { relations, stocks } }) } : undefined,
    left: { failures: failures.filter((failure) => !lasting.includes(failure) || !isPlayed(failure)), endedRelations },
    otherDays: played.some(({ days }) => days !== undefined),
  };
}
