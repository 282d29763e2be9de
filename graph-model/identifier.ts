import { z } from 'zod';
import { checkCharacter } from './check-character.ts';

/**
 * An id is what a file gave, or one we minted with a check character. It starts with a letter or digit, so that no id can be
 * mistaken for a formula or for a property of every object (`__proto__`), and holds no control characters.
 */
export const ID_PATTERN = /^[\p{L}\p{N}][^\p{Cc}<>]*$/u;

const idText = z.string().trim().min(1).max(200).regex(ID_PATTERN, { error: 'id' });

export const FirmId = idText.brand<'FirmId'>();
export type FirmId = z.infer<typeof FirmId>;
export const ProductId = idText.brand<'ProductId'>();
export type ProductId = z.infer<typeof ProductId>;
export const RelationId = idText.brand<'RelationId'>();
export type RelationId = z.infer<typeof RelationId>;
export const RequirementId = idText.brand<'RequirementId'>();
export type RequirementId = z.infer<typeof RequirementId>;
export const OfferId = idText.brand<'OfferId'>();
export type OfferId = z.infer<typeof OfferId>;
export const ScenarioId = idText.brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof ScenarioId>;
/** A list of place keys is a region as well, so that no saved one may be called like one. */
export const RegionId = idText.regex(/^(?!(\d{5}(\d{3})?)(,|$))/, { error: 'id_is_place_key' }).brand<'RegionId'>();
export type RegionId = z.infer<typeof RegionId>;
export const SearchId = idText.brand<'SearchId'>();
export type SearchId = z.infer<typeof SearchId>;
export const StoryId = idText.brand<'StoryId'>();
export type StoryId = z.infer<typeof StoryId>;
export const ChangeSetId = idText.brand<'ChangeSetId'>();
export type ChangeSetId = z.infer<typeof ChangeSetId>;

/** Letters a person can read aloud and type: Crockford's base 32, without I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** First letter of a minted id, by kind of record: G for Gebiet, W for wanted, T for tale. */
export const ID_PREFIX = { firm: 'F', product: 'P', relation: 'R', requirement: 'Q', offer: 'O', scenario: 'S', region: 'G', search: 'W', story: 'T', changeSet: 'C' } as const;

/**
 * Mints a public id: kind letter, nine characters (45 bit), one check character after ISO 7064 MOD 37-2, such as `F3K7M9Q2XA6`.
 * `random` gives numbers in [0, 1); the pure layer has no randomness of its own.
 */
export function mintId(kind: keyof typeof ID_PREFIX, random: () => number): string {
  for (;;) {
    let body: string = ID_PREFIX[kind];
    for (let i = 0; i < 9; i++) body += ALPHABET[Math.floor(random() * ALPHABET.length)];
    const check = checkCharacter(body);
    // A star would not survive in addresses and file names: such a draw is left out.
    if (check !== '*') return body + check;
  }
}

const MINTED = new RegExp(`^[${Object.values(ID_PREFIX).join('')}][0-9A-HJKMNP-TV-Z]{9}[0-9A-Z]$`);

/** True where `id` has the form of a minted id but its check character does not fit: a typing error. */
export function isMistyped(id: string): boolean {
  return MINTED.test(id) && checkCharacter(id.slice(0, -1)) !== id.at(-1);
}
