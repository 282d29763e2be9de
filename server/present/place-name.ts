import type { ReferenceData } from '#seed-data/reference/reference-data.ts';

/** Name of a municipality (8 digits) or district (5); the key where none is known. */
export function placeName(key: string, { municipalities, municipalityByAgs }: Pick<ReferenceData, 'municipalities' | 'municipalityByAgs'>): string {
  return municipalityByAgs.get(key)?.name ?? municipalities.find(({ districtKey }) => districtKey === key)?.district ?? key;
}
