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

/** True for a GLN of 13 digits whose last digit fits (mod 10, weights 1 and 3; GS1). */
export function isGln(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = Array.from(text.slice(0, 12), Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10 === Number(text[12]);
}

/** True for an LEI of 20 characters whose check digits fit (ISO 17442, ISO 7064 MOD 97-10). */
export function isLei(text: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(text)) return false;
  let remainder = 0;
  for (const character of text) {
    const value = CHARACTERS.indexOf(character);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** True for a Catena-X business partner number of a legal entity, site or address. */
export function isBpn(text: string): boolean {
  return /^BPN[LSA][0-9A-Z]{12}$/.test(text);
}
