import { ID_PATTERN, isMistyped, RegionId, type FirmId } from '#graph-model/identifier.ts';
import { Firm } from '#graph-model/firm.ts';
import { StepAddress } from '#graph-model/story.ts';
import { textHazard } from '#graph-model/text.ts';
import { detached, type ValueContext, type ValueReader } from './value-context.ts';

const MAX_LABEL = 200;

/** A short text for people: no formula, no markup, nothing invisible, at most 200 characters. */
export const readLabel: ValueReader<string> = (text, context) =>
  context.texts.get(text) ?? (isCleanText(text, context) ? context.texts.add(text) : undefined);

/** A longer text for people, as harmless as a label. It is not remembered: sentences seldom repeat. */
export function readText(limit: number): ValueReader<string> {
  return (text, context) => (isCleanText(text, context, limit) ? detached(text) : undefined);
}

/** Path and query of the page. */
export const readStepAddress: ValueReader<string> = (text, context) => {
  if (StepAddress.safeParse(text).success) return detached(text);
  return void context.note('error', 'bad_step_address');
};

function isCleanText(text: string, context: ValueContext, limit = MAX_LABEL): boolean {
  if (text.length > limit) {
    context.note('error', 'too_long', { limit });
    return false;
  }
  if (/^#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|DIV\/0!|NUM!|ZAHL!|NULL!)$/i.test(text)) {
    context.note('error', 'spreadsheet_error');
    return false;
  }
  const hazard = text.isWellFormed() ? textHazard(text) : 'control_character';
  if (hazard) context.note('error', hazard);
  return hazard === undefined;
}

/** An id as the file gives it. */
export const readId: ValueReader<string> = (text, context) => {
  if (text.length > MAX_LABEL) return void context.note('error', 'too_long', { limit: MAX_LABEL });
  if (!ID_PATTERN.test(text) || !text.isWellFormed()) return void context.note('error', 'bad_id');
  if (isMistyped(text)) context.note('warning', 'mistyped_id');
  return detached(text);
};

/** The id of a region; a list of place keys names another one. */
export const readRegionId: ValueReader<string> = (text, context) => {
  const id = readId(text, context);
  if (id === undefined || RegionId.safeParse(id).success) return id;
  return void context.note('error', 'id_is_place_key');
};

const MAX_ITEMS = 50;

/**
 * Several texts in one cell, parted by `|` or `;`, or by commas where there is neither. A backslash before one of these keeps it as it is.
 * `limit` is the largest number of items.
 */
export function readList(limit = MAX_ITEMS): ValueReader<string[]> {
  return (text, context) => {
    const items = splitList(text).map((item) => item.trim()).filter((item) => item !== '');
    if (items.length > limit) return void context.note('error', 'too_many_items', { found: items.length, limit });
    return items.every((item) => readLabel(item, context) !== undefined) && items.length > 0 ? items : undefined;
  };
}

/** Several values in one cell, each as `read` reads it, parted like a list. `limit` is their largest number. */
export function readListOf<T>(read: ValueReader<T>, limit: number): ValueReader<T[]> {
  const texts = readList(limit);
  return (text, context) => {
    const values = texts(text, context)?.map((item) => read(item, context));
    return values?.every((value) => value !== undefined) ? values : undefined;
  };
}

/** Several ids of firms in one cell, parted like a list. `limit` is their largest number. */
export function readIds(limit: number): ValueReader<FirmId[]> {
  return (text, context) => {
    const ids = splitList(text).map((item) => item.trim()).filter((item) => item !== '');
    if (ids.length > limit) return void context.note('error', 'too_many_items', { found: ids.length, limit });
    return ids.length > 0 && ids.every((id) => readId(id, context) !== undefined) ? ids.map((id) => detached(id) as FirmId) : undefined;
  };
}

function splitList(text: string): string[] {
  if (!text.includes('\\')) return text.split(/[|;]/.test(text) ? /[|;]/ : ',');
  // Escaped signs step aside while the text is split.
  const signs = '\\|;,';
  const aside = text.replace(/\\([\\|;,])/g, (_, sign: string) => String.fromCharCode(0xe000 + signs.indexOf(sign)));
  const back = (item: string) => item.replace(/[\uE000-\uE003]/g, (mark) => signs[mark.charCodeAt(0) - 0xe000]);
  return aside.split(/[|;]/.test(aside) ? /[|;]/ : ',').map(back);
}

/** The cell of a list, as `readList` reads it. */
export function listText(items: readonly string[]): string {
  const escaped = items.map((item) => item.replace(/[\\|;]/g, '\\$&'));
  // Commas part items only where there is no other sign.
  return escaped.length === 1 ? escaped[0].replaceAll(',', '\\,') : escaped.join('|');
}

const website = Firm.shape.website;

/** A web address; `https://` is put before one that begins with `www.` or a host name. */
export const readWebsite: ValueReader<string> = (text, context) => {
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (/\s/.test(address) || !website.safeParse(address).success || !/^https?:\/\/[^/]*\./i.test(address)) return void context.note('error', 'bad_url');
  return address;
};
