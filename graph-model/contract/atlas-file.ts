import { z } from 'zod';
import { MEASURE_IDS } from '../analysis/measure.ts';
import { Firm } from '../firm.ts';
import { Offer } from '../offer.ts';
import { Product } from '../product.ts';
import { Requirement } from '../requirement.ts';
import { SavedRegion } from '../saved-region.ts';
import { SavedSearch } from '../saved-search.ts';
import { Scenario } from '../scenario.ts';
import { Story } from '../story.ts';
import { SupplyRelation } from '../supply-relation.ts';

/** What the first field of an atlas file says. */
export const ATLAS_FORMAT = 'lieferkettenatlas';
/** Raised when a file of the new form could not be read by a program of the old one. */
export const SCHEMA_VERSION = 1;

const columns = z.partialRecord(z.enum(MEASURE_IDS), z.array(z.number().nullable()));

/** A dataset in a file, with what it says of itself. What is unknown is absent. Only `format`, `schemaVersion` and `dataset` are read again. */
export const AtlasFile = z.object({
  format: z.literal(ATLAS_FORMAT),
  schemaVersion: z.literal(SCHEMA_VERSION),
  about: z.looseObject({
    title: z.string(), language: z.enum(['de', 'en']), version: z.string(), region: z.string(),
    revision: z.int().describe('Revision of the data'), day: z.iso.date().describe('Day on which relations count as in force'),
    whole: z.object({ firms: z.int(), relations: z.int() }).optional().describe('Of how many firms and relations the file holds a part'),
    facts: z.record(z.string(), z.string()),
    measures: z.array(z.object({ id: z.enum(MEASURE_IDS), label: z.string(), question: z.string(), formula: z.string(), unit: z.string(), source: z.string(), coverage: z.number(), note: z.string().optional() })),
  }).optional(),
  dataset: z.strictObject({
    firms: z.array(Firm), products: z.array(Product), relations: z.array(SupplyRelation), requirements: z.array(Requirement), offers: z.array(Offer), scenarios: z.array(Scenario),
    regions: z.array(SavedRegion), searches: z.array(SavedSearch), stories: z.array(Story),
  }).partial(),
  measures: z.object({ firms: z.array(z.string()), values: columns }).optional().describe('One value a firm, in the order of `firms`; null is unknown'),
});

/** The JSON Schema (2020-12) of atlas files, made from the same schemas by which records are checked. */
export function atlasFileSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(AtlasFile, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }), title: 'Lieferkettenatlas', description: `Dataset of a supply network, schema version ${SCHEMA_VERSION}` };
}
