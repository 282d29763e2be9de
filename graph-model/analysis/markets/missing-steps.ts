import { fold } from '../../compare-text.ts';
import type { Firm } from '../../firm.ts';
import { kilometresBetweenKnown } from '../../great-circle.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { MarketField } from './market-fields.ts';
import { helpsWith } from './who-teaches.ts';

/** Something that suppliers of a field usually have and a firm has not told. */
export interface MissingStep {
  readonly kind: 'capability' | 'certificate';
  readonly name: string;
  /** Share of the field's suppliers that have it, among those that tell such things. */
  readonly share: number;
  /** Positions of universities, institutes and services that could help: who names the step itself before who knows its topic, then the nearest. */
  readonly helpers: readonly number[];
}

/** From this share of a field's suppliers on, what they have is a step that somebody new must take. */
const USUAL = { capability: 0.3, certificate: 0.5 } as const;
const MOST_STEPS = 3;
const MOST_HELPERS = 3;

/** What a firm would have to add to supply a field, certificates first; most usual first. O(suppliers of the field + firms that help). */
export function missingSteps(context: AnalysisContext, field: MarketField, firm: number): MissingStep[] {
  const firms = context.share(firmsByPosition);
  const can = foldedSet(context.share(capabilitiesOf).get(firm) ?? []);
  const holds = foldedSet(firms[firm].certificates ?? []);
  const certified = field.suppliers.map((supplier) => firms[supplier].certificates).filter((names) => names !== undefined);
  const certificates = countsOf(certified.map((names) => new Set(names)));
  const steps = [
    ...Array.from(certificates, ([name, count]) => ({ kind: 'certificate' as const, name, share: count / certified.length })).filter(({ name, share }) => share >= USUAL.certificate && !holds.has(fold(name))),
    ...Array.from(field.needs, ([name, { share }]) => ({ kind: 'capability' as const, name, share })).filter(({ name, share }) => share >= USUAL.capability && !can.has(fold(name))),
  ];
  const helping = context.share(helpersOfContext);
  return steps.sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1)).slice(0, MOST_STEPS).map((step) => ({
    ...step,
    helpers: helping.map(({ topics, position }) => ({ position, help: position === firm ? 0 : Math.max(...topics.map((topic) => helpsWith(topic, step.name))) })).filter(({ help }) => help > 0)
      .sort((a, b) => b.help - a.help || distance(firms[firm], firms[a.position]) - distance(firms[firm], firms[b.position]) || a.position - b.position)
      .slice(0, MOST_HELPERS).map(({ position }) => position),
  }));
}

interface Helper {
  readonly position: number;
  readonly topics: readonly string[];
}

/** Who teaches and advises: not those who sell the process itself. */
const HELPING_KINDS: readonly (Firm['kind'] | undefined)[] = ['research', 'university', 'institute', 'service'];

function helpersOfContext(context: AnalysisContext): Helper[] {
  const firms = context.share(firmsByPosition);
  return [...context.share(capabilitiesOf)].filter(([position]) => HELPING_KINDS.includes(firms[position].kind)).map(([position, topics]) => ({ position, topics: [...topics] }));
}

function firmsByPosition({ dataset, network: { indexOf } }: AnalysisContext): Firm[] {
  const firms: Firm[] = [];
  for (const firm of dataset.firms) firms[indexOf.get(firm.id)!] = firm;
  return firms;
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function foldedSet(names: Iterable<string>): Set<string> {
  return new Set(Array.from(names, fold));
}

/** Unknown places come last. */
function distance(a: Firm, b: Firm): number {
  return kilometresBetweenKnown(a, b) ?? Infinity;
}
