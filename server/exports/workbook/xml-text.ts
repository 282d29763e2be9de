/** Characters that XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text that XML can hold: what it cannot is shown as a replacement character. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '\uFFFD');
}

/** Escapes a text for XML content or an attribute; a line break of an attribute survives. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => NAMES[sign]).replaceAll('\r', '&#13;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
