import type { SizeClass } from '#graph-model/firm.ts';
import { FIRST_PARTS, FOREIGN_PARTS, LANDSCAPES, LAST_PARTS, NETWORK_NAMES, OTHER_LEGAL_FORMS, RESEARCH_NAMES } from './name-parts.ts';
import type { Seat } from './places.ts';
import { pick, pickKey } from './random.ts';
import type { Random } from './random.ts';
import type { Role } from './role.ts';

/** A name with its legal form, where it has one. */
export interface FirmName {
  readonly name: string;
  readonly legalForm?: string;
}

const LEGAL_FORMS: Readonly<Record<SizeClass, Readonly<Record<string, number>>>> = {
  micro: { GmbH: 50, 'e. K.': 20, 'UG (haftungsbeschränkt)': 9, 'GmbH & Co. KG': 11, OHG: 5, GbR: 5 },
  small: { GmbH: 60, 'GmbH & Co. KG': 34, KG: 6 },
  medium: { 'GmbH & Co. KG': 50, GmbH: 45, AG: 5 },
  large: { 'GmbH & Co. KG': 45, AG: 33, SE: 22 },
};

/** Gives every firm a name of its own, all of them invented. */
export function createNaming(random: Random): (role: Role, seat: Seat, size: SizeClass) => FirmName {
  const taken = new Set<string>();
  return (role, seat, size) => {
    for (;;) {
      const name = inventName(random, role, seat, size);
      if (taken.has(name.name)) continue;
      taken.add(name.name);
      return name;
    }
  };
}

function inventName(random: Random, role: Role, seat: Seat, size: SizeClass): FirmName {
  if (role.id === 'research') return { name: `${pick(random, RESEARCH_NAMES)} ${pick(random, LANDSCAPES)} (fiktiv)` };
  if (role.id === 'networks') return { name: `${pick(random, NETWORK_NAMES)} ${pick(random, LANDSCAPES)} (fiktiv)` };
  const { inventedName, legalForm } = seat.country === undefined || seat.country === 'DE'
    ? { inventedName: pick(random, FIRST_PARTS) + pick(random, LAST_PARTS), legalForm: pickKey(random, LEGAL_FORMS[size]) }
    : foreignName(random, seat.country);
  return { name: `${pick(random, role.names).replace('{n}', inventedName)} ${legalForm}`, legalForm };
}

function foreignName(random: Random, country: string): { inventedName: string; legalForm: string } {
  const parts = FOREIGN_PARTS[country] ?? FOREIGN_PARTS.other;
  return { inventedName: pick(random, parts.first) + pick(random, parts.last), legalForm: OTHER_LEGAL_FORMS[country] ?? parts.form };
}
