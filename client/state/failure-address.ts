import type { NewRelation, ScenarioStock } from '#graph-model/scenario.ts';

/** What fails as a whole beside single firms; the model of scenarios has the same fields. */
export const GROUP_KINDS = ['municipality', 'industry', 'country'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** All firms of a municipality (8 digits) or district (5), of a branch (WZ code or its beginning), of a country. */
export interface FailureGroup {
  readonly kind: GroupKind;
  readonly key: string;
}

/** Who fails: single firms by id, and whole groups. */
export interface WhoFails {
  readonly firms: readonly string[];
  /** Absent: none. */
  readonly groups?: readonly FailureGroup[];
}

/** What is done against a failure before it comes. */
export interface Answers {
  readonly relations: readonly Required<Pick<NewRelation, 'supplier' | 'buyer' | 'product'>>[];
  readonly stocks: readonly ScenarioStock[];
}

/** What the failure stands beside: nothing failing, itself with the answers, a saved scenario (none while it is to be chosen), a second failure. */
export type Against =
  | { readonly kind: 'today' | 'answers' }
  | { readonly kind: 'scenario'; readonly id?: string }
  | { readonly kind: 'second'; readonly who: WhoFails };

/** The failure that is played. */
export interface FailureAsked extends WhoFails {
  readonly stage: number;
  /** Absent: none were taken over. */
  readonly answers?: Answers;
  /** Absent: nothing stands beside it. */
  readonly against?: Against;
}

export const NO_FAILURE: FailureAsked = { firms: [], stage: 0 };

/** Whether anything is to fail. */
export function anyFails({ firms, groups = [] }: WhoFails): boolean {
  return firms.length + groups.length > 0;
}

/** Names in the address of what fails; those of a second failure. */
const NAMES = { firms: 'failed', municipality: 'failed-place', industry: 'failed-branch', country: 'failed-country' } as const;
const SECOND_NAMES = { firms: 'second', municipality: 'second-place', industry: 'second-branch', country: 'second-country' } as const;
const KEYS: Readonly<Record<GroupKind, RegExp>> = { municipality: /^\d{5}(\d{3})?$/, industry: /^\d{2}(\.\d{1,2}(\.\d)?)?$/, country: /^[A-Z]{2}$/ };
/** So many firms fail by name at once: more would not fit a link. */
export const MOST_FAILING = 50;
/** So many groups. */
export const MOST_FAILING_GROUPS = 20;
/** More would not fit a link, nor be chosen by hand. */
const MOST = { firms: MOST_FAILING, groups: MOST_FAILING_GROUPS, answers: 20, stages: 10_000, days: 3650 };

type ReadId = (text: string | null) => string | undefined;

/** Reads the failure of an address; what is not understood is left out. */
export function parseFailure(query: URLSearchParams, idOf: ReadId): FailureAsked {
  const who = parseWho(query, NAMES, idOf);
  if (!anyFails(who)) return NO_FAILURE;
  const stage = query.get('stage') ?? '';
  const relations = manyOf(query, 'more-relation', MOST.answers).flatMap((text) => relationOf(text, idOf));
  const stocks = manyOf(query, 'more-stock', MOST.answers).flatMap((text) => stockOf(text, idOf));
  const against = parseAgainst(query, idOf);
  return {
    ...who, stage: /^\d{1,6}$/.test(stage) ? Math.min(MOST.stages, Number(stage)) : 0,
    ...(relations.length + stocks.length > 0 && { answers: { relations, stocks } }),
    ...(against && { against }),
  };
}

/** The names and values under which an address keeps it; `parseFailure` reads them back to the same. */
export function failureParameters(failure: FailureAsked): (readonly [string, string])[] {
  if (!anyFails(failure)) return [];
  const { stage, answers, against } = failure;
  return [
    ...whoParameters(failure, NAMES),
    ...(stage > 0 ? [['stage', String(stage)] as const] : []),
    ...(answers?.relations ?? []).map(({ supplier, buyer, product }) => ['more-relation', joined([supplier, buyer, product])] as const),
    ...(answers?.stocks ?? []).map(({ firm, product, days }) => ['more-stock', joined([firm, product, String(days)])] as const),
    ...(against ? [['against', against.kind] as const] : []),
    ...(against?.kind === 'scenario' && against.id !== undefined ? [['against-scenario', against.id] as const] : []),
    ...(against?.kind === 'second' ? whoParameters(against.who, SECOND_NAMES) : []),
  ];
}

/** The same with a group more; as it is where it has the group already. */
export function withGroup<W extends WhoFails>(who: W, { kind, key }: FailureGroup): W {
  const groups = who.groups ?? [];
  return groups.length >= MOST.groups || groups.some((group) => group.kind === kind && group.key === key) ? who : { ...who, groups: [...groups, { kind, key }] };
}

/** The same without a group. */
export function withoutGroup<W extends WhoFails>({ groups = [], ...who }: W, { kind, key }: FailureGroup): Omit<W, 'groups'> & WhoFails {
  const rest = groups.filter((group) => group.kind !== kind || group.key !== key);
  return { ...who, ...(rest.length > 0 && { groups: rest }) } as Omit<W, 'groups'> & WhoFails;
}

/** The same with the ids that firms have now, after merges: of those that fail, of the answers, and of a second failure. */
export function failureWithPresentIds(failure: FailureAsked, now: (id: string) => string): FailureAsked {
  const who = <W extends WhoFails>(side: W): W => ({ ...side, firms: [...new Set(side.firms.map(now))] });
  const { answers, against } = failure;
  return {
    ...who(failure),
    ...(answers && {
      answers: {
        relations: answers.relations.map((relation) => ({ ...relation, supplier: now(relation.supplier), buyer: now(relation.buyer) }) as typeof relation),
        stocks: answers.stocks.map((stock) => ({ ...stock, firm: now(stock.firm) }) as typeof stock),
      },
    }),
    ...(against && { against: against.kind === 'second' ? { ...against, who: who(against.who) } : against }),
  };
}

function parseWho(query: URLSearchParams, names: typeof NAMES | typeof SECOND_NAMES, idOf: ReadId): WhoFails {
  const firms = [...new Set(manyOf(query, names.firms, MOST.firms).flatMap((text) => idOf(text) ?? []))];
  const groups = GROUP_KINDS.flatMap((kind) => [...new Set(manyOf(query, names[kind], MOST.groups))].filter((key) => KEYS[kind].test(key)).map((key): FailureGroup => ({ kind, key }))).slice(0, MOST.groups);
  return { firms, ...(groups.length > 0 && { groups }) };
}

function whoParameters({ firms, groups = [] }: WhoFails, names: typeof NAMES | typeof SECOND_NAMES): (readonly [string, string])[] {
  return [...firms.map((id) => [names.firms, id] as const), ...groups.map(({ kind, key }) => [names[kind], key] as const)];
}

function parseAgainst(query: URLSearchParams, idOf: ReadId): Against | undefined {
  const kind = query.get('against');
  if (kind === 'today' || kind === 'answers') return { kind };
  if (kind === 'second') return { kind, who: parseWho(query, SECOND_NAMES, idOf) };
  if (kind !== 'scenario') return undefined;
  const id = idOf(query.get('against-scenario'));
  return { kind, ...(id !== undefined && { id }) };
}

function relationOf(text: string, idOf: ReadId): Answers['relations'][number][] {
  const [supplier, buyer, product] = parted(text, 3).map((part) => idOf(part));
  return supplier === undefined || buyer === undefined || product === undefined ? [] : [{ supplier, buyer, product } as Answers['relations'][number]];
}

function stockOf(text: string, idOf: ReadId): ScenarioStock[] {
  const [firm, product, days] = parted(text, 3);
  const [buyer, input] = [idOf(firm ?? null), idOf(product ?? null)];
  return buyer === undefined || input === undefined || !/^\d{1,4}(\.\d{1,6})?$/.test(days ?? '') ? [] : [{ firm: buyer, product: input, days: Math.min(MOST.days, Number(days)) } as ScenarioStock];
}

const SEPARATOR = '~';

/** Ids may hold any letter, so the separator is spelled out in them. */
function joined(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll(SEPARATOR, '%7E')).join(SEPARATOR);
}

/** The parts of a text, none where it has not so many. */
function parted(text: string, count: number): string[] {
  const parts = text.split(SEPARATOR).map((part) => part.replaceAll('%7E', SEPARATOR).replaceAll('%25', '%'));
  return parts.length === count ? parts : [];
}

function manyOf(query: URLSearchParams, name: string, most: number): string[] {
  return query.getAll(name).slice(0, most);
}
