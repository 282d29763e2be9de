const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Check character after ISO 7064 MOD 37-2 for a text of 0–9 and A–Z: finds every single wrong character and every swap of neighbours.
 * It is one of 0–9, A–Z and `*`.
 * @throws RangeError where `text` holds another character.
 */
export function checkCharacter(text: string): string {
  let sum = 0;
  for (const character of text) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) throw new RangeError(`"${character}" is not one of 0-9 A-Z`);
    sum = ((sum + value) * 2) % 37;
  }
  return `${CHARACTERS}*`[(38 - sum) % 37];
}

/** Identifiers whose last characters are computed from the others. */
export type CheckedIdentifier = 'LEI' | 'GLN' | 'BPN';

const FORMS: Readonly<Record<CheckedIdentifier, { readonly form: RegExp; readonly check: (body: string) => string; readonly checkLength: number }>> = {
  LEI: { form: /^[0-9A-Z]{18}\d{2}$/, check: leiCheckDigits, checkLength: 2 },
  GLN: { form: /^\d{13}$/, check: glnCheckDigit, checkLength: 1 },
  BPN: { form: /^BPN[LSA][0-9A-Z]{12}$/, check: (body) => bpnCheckCharacters(body.slice(4)), checkLength: 2 },
};

/** The check characters that an identifier of the right form must end in; undefined where its form is not right. O(1). */
export function expectedCheckCharacters(kind: CheckedIdentifier, text: string): string | undefined {
  const { form, check, checkLength } = FORMS[kind];
  return form.test(text) ? check(text.slice(0, -checkLength)) : undefined;
}

const EXAMPLES: Readonly<Record<CheckedIdentifier, string>> = { LEI: '529900T8BM49AURSDO55', GLN: '4012345000009', BPN: 'BPNL00000003CRHK' };

/** What is wrong with an identifier, as code and facts of a finding: its form, or its check characters with those expected. */
export function identifierFault(kind: CheckedIdentifier, text: string): { readonly code: 'bad_identifier' | 'bad_check_digit'; readonly details: Readonly<Record<string, string>> } | undefined {
  const expected = expectedCheckCharacters(kind, text);
  if (expected === undefined) return { code: 'bad_identifier', details: { kind, expected: EXAMPLES[kind] } };
  return text.endsWith(expected) ? undefined : { code: 'bad_check_digit', details: { kind, expected, found: text.slice(-expected.length) } };
}

/** ISO 17442: ISO 7064 MOD 97-10 over 18 characters, letters as two digits. */
function leiCheckDigits(body: string): string {
  let remainder = 0;
  for (const character of `${body}00`) {
    const value = CHARACTERS.indexOf(character);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - remainder).padStart(2, '0');
}

/** GS1: mod 10 with weights 1 and 3 over twelve digits. */
function glnCheckDigit(body: string): string {
  const sum = Array.from(body, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Catena-X CX-0010: ISO 7064 MOD 1271-36 over the ten characters after the prefix. */
function bpnCheckCharacters(body: string): string {
  let product = 0;
  for (const character of body) product = ((product + CHARACTERS.indexOf(character)) * 36) % 1271;
  const check = (1272 - ((product * 36) % 1271)) % 1271;
  return `${CHARACTERS[Math.floor(check / 36)]}${CHARACTERS[check % 36]}`;
}

/** True for a GLN of 13 digits whose last digit fits. */
export function isGln(text: string): boolean {
  return expectedCheckCharacters('GLN', text) === text.slice(-1);
}

/** True for an LEI of 20 characters whose check digits fit. */
export function isLei(text: string): boolean {
  return expectedCheckCharacters('LEI', text) === text.slice(-2);
}

/**
 * True for what has the form of a Catena-X business partner number of a legal entity, site or address. Its check characters are looked at
 * when it comes in and only warned about: numbers for trials, which many carry, do not keep to them.
 */
export function isBpn(text: string): boolean {
  return FORMS.BPN.form.test(text);
}
