import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import type { Status } from '#graph-model/provenance.ts';

/** Words for what records hold as a fixed value, the same as on the page. */
export const KIND_WORDS: Readonly<Record<FirmKind, Words>> = {
  industry: { de: 'Industrie', en: 'Industry' }, craft: { de: 'Handwerk', en: 'Craft' }, service: { de: 'Dienstleistung', en: 'Service' }, research: { de: 'Forschung', en: 'Research' }, university: { de: 'Hochschule', en: 'University' }, institute: { de: 'Institut', en: 'Institute' }, network: { de: 'Netzwerk', en: 'Network' },
};
export const SIZE_WORDS: Readonly<Record<SizeClass, Words>> = {
  micro: { de: 'Kleinstunternehmen (unter 10)', en: 'Micro firm (under 10)' }, small: { de: 'Kleinunternehmen (10–49)', en: 'Small firm (10–49)' },
  medium: { de: 'mittleres Unternehmen (50–249)', en: 'Medium-sized firm (50–249)' }, large: { de: 'Großunternehmen (ab 250)', en: 'Large firm (250 and more)' },
};
export const STATUS_WORDS: Readonly<Record<Status, Words>> = { confirmed: { de: 'bestätigt', en: 'confirmed' }, reported: { de: 'gemeldet', en: 'reported' }, assumed: { de: 'vermutet', en: 'assumed' } };
