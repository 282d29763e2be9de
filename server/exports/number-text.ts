/**
 * A fraction as percent: 0.07 is "7". The digits are shifted, not multiplied, so that reading them gives the same number again. Below 1 % the
 * sign is written, for "0.5" alone may be meant as a half.
 */
export function percentText(share: number): string {
  const percent = shifted(share, 2);
  return share > 0 && share < 0.01 ? `${percent}%` : percent;
}

/** Euro, never with just three decimals, which a reader may take for thousands: 1.234 is "1.2340". */
export function volumeText(volume: number): string {
  const text = String(volume);
  return /^\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** The shortest digits of `value`, moved by `places` to the left of the point. */
function shifted(value: number, places: number): string {
  const [mantissa, power = '0'] = String(value).split('e');
  const [whole, decimals = ''] = mantissa.split('.');
  const exponent = Number(power) + places - decimals.length;
  const digits = (whole + decimals).replace(/^0+(?=\d)/, '');
  if (exponent >= 0) return exponent <= 20 ? digits + '0'.repeat(digits === '0' ? 0 : exponent) : `${digits}e${exponent}`;
  if (exponent < -30) return `${digits}e${exponent}`;
  const padded = digits.padStart(1 - exponent, '0');
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
