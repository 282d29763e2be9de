import type { Words } from '#graph-model/language.ts';

/** How a field is written down and chosen. `share` is written in per cent and stored from 0 to 1; `list` is written with semicolons. */
export type FieldType = 'text' | 'list' | 'number' | 'share' | 'choice' | 'yes_no' | 'date' | 'firm' | 'product' | 'place' | 'country';

/** One of the values that a field can have. `value` is stored as a number where the field is `numeric`. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
}

/** One field of a kind of record, as people see it. What it may hold is for the record's schema to say. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly label: Words;
  readonly hint?: Words;
  readonly choices?: readonly Choice[];
  readonly numeric?: boolean;
  /** A record cannot do without it; what is not required and empty is unknown. */
  readonly required?: boolean;
  /** Official table whose entries are suggested while somebody types. */
  readonly suggests?: 'industry' | 'product_code';
  /** Where forms show it: at once, under further particulars, or with where it comes from. */
  readonly group: 'main' | 'more' | 'origin';
}

export function words(de: string, en: string): Words {
  return { de, en };
}

/** A field with the values it can have, each with its German and English word. */
export function choice(name: string, label: Words, group: Field['group'], choices: readonly (readonly [value: string, de: string, en: string])[]): Field {
  return { name, type: 'choice', label, group, choices: choices.map(([value, de, en]) => ({ value, label: words(de, en) })) };
}
