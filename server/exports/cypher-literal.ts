import neo4j, { type Integer } from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';

/**
 * A value as a literal of Cypher. A script can have no parameters, so this is the one place where values become text of a query: every
 * sign of a text that is not a plain letter, digit or harmless sign is written by its code, so that no quote, backslash, comment or
 * end of statement can begin in it. Whole numbers are those of the driver; other numbers are floats.
 */
export function cypherLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return floatLiteral(value);
  if (neo4j.isInt(value)) return (value as Integer).toString();
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value === 'object') return `{${Object.entries(value).map(([key, of]) => `${nameLiteral(key)}: ${cypherLiteral(of)}`).join(', ')}}`;
  throw new AtlasError('bad_input', `A ${typeof value} cannot be written into a Cypher script.`);
}

/** What is written as it is; everything else by its code. */
const CODED = /[^\p{L}\p{N} !#$%&()+,\-.:=?@[\]^_{|}~<>"]/gu;

function textLiteral(text: string): string {
  return `'${text.replace(CODED, (sign) => [...Array(sign.length).keys()].map((at) => unit(sign.charCodeAt(at))).join(''))}'`;
}

/** Cypher reads such codes before anything else: a quote or a backslash that is written by its code would end the text or begin another code. */
function unit(code: number): string {
  if (code === 0x27) return String.raw`\'`;
  if (code === 0x5c) return String.raw`\\`;
  return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function floatLiteral(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  const text = Object.is(value, -0) ? '-0' : String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Names of fields are our own; another one is refused rather than written. */
function nameLiteral(name: string): string {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new AtlasError('bad_input', `"${name.slice(0, 60)}" cannot be the name of a property in a Cypher script.`);
  return name;
}
