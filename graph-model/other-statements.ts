import { withTogether } from './fields-together.ts';
import { sizeClassOf } from './firm.ts';
import type { OtherStatement } from './provenance.ts';
import { sameValue } from './same-value.ts';

type AnyFields = Readonly<Record<string, unknown>>;

/** Who says something, of which day and how sure. */
export type SaidBy = Pick<OtherStatement, 'source' | 'asOf' | 'contributor' | 'status'>;

/**
 * A record with the value that another source states, which then stands for the record; what the source says of the fields that belong to it comes along. The values before
 * become statements of those who said them (`saidBy`), so that nothing is lost. Linear in the statements.
 */
export function withStatementTaken(record: AnyFields, statement: OtherStatement, saidBy: (field: string) => SaidBy): AnyFields {
  const statements = statementsOf(record);
  const group = withTogether(statement.field);
  const isTaken = (other: OtherStatement): boolean =>
    sameValue(other, statement) || (other.source === statement.source && other.field !== statement.field && group.includes(other.field));
  const values = withSizeClass(record, Object.fromEntries([...statements.filter(isTaken), statement].map(({ field, value }) => [field, value])));
  const former = Object.keys(values).flatMap((field): OtherStatement[] => (record[field] === undefined || sameValue(record[field], values[field]) ? [] : [
    { field, value: record[field] as OtherStatement['value'], ...saidBy(field) },
  ]));
  const { asOf: _, contributor: __, ...rest } = record;
  const { source, asOf, contributor, status } = statement;
  const taken = known({ ...rest, ...values, source, asOf, contributor, status: status ?? record.status });
  return withStatements(taken, [...statements.filter((other) => !isTaken(other)), ...former]);
}

/** A record without one of the statements of other sources. With a size class goes the head count of the same source: it is shown to nobody who could decide on it. */
export function withoutStatement(record: AnyFields, statement: OtherStatement): AnyFields {
  return withStatements(record, statementsOf(record).filter((other) => !sameValue(other, statement) && !isHeadCountOf(statement, other)));
}

function isHeadCountOf({ field, source }: OtherStatement, other: OtherStatement): boolean {
  return field === 'sizeClass' && other.field === 'employees' && other.source === source;
}

/** A head count and a size class that contradict each other do not stand side by side: the one that is not taken gives way. */
function withSizeClass(record: AnyFields, values: AnyFields): AnyFields {
  const { employees, sizeClass } = values;
  if (typeof employees === 'number') return { ...values, sizeClass: sizeClassOf(employees) };
  if (sizeClass === undefined || typeof record.employees !== 'number' || sizeClassOf(record.employees) === sizeClass) return values;
  return { ...values, employees: undefined };
}

function statementsOf(record: AnyFields): readonly OtherStatement[] {
  return (record.otherStatements ?? []) as readonly OtherStatement[];
}

function withStatements(record: AnyFields, statements: readonly OtherStatement[]): AnyFields {
  const { otherStatements: _, ...rest } = record;
  const distinct = statements.filter((one, place) => statements.findIndex((other) => sameValue(one, other)) === place);
  return distinct.length > 0 ? { ...rest, otherStatements: distinct } : rest;
}

function known(fields: AnyFields): AnyFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
