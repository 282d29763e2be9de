import type { Request } from 'express';
import { AtlasError } from '#graph-model/errors.ts';
import type { Expectation } from '#server/store/expected-records.ts';

/** An entity tag of RFC 9110, 8.8.3. */
interface EntityTag {
  readonly isWeak: boolean;
  readonly tag: string;
}

const ENTITY_TAG = /[\s,]*(W\/)?"([\u0021\u0023-\u007E\u0080-\u00FF]*)"[\s]*(?=,|$)/gy;
const NOTHING_MORE = /^[\s,]*$/;

/** The ETag of a version. */
export function etagOf(version: string): string {
  return `"${version}"`;
}

/**
 * What an edit takes for granted, from its headers. If-Match compares strongly: a weak tag (`W/"…"`) never fits.
 * @throws AtlasError `precondition_required` where neither header is there, `bad_input` for what is no list of tags.
 */
export function expectationOf(request: Request): Expectation {
  const [match, noneMatch] = [request.get('If-Match'), request.get('If-None-Match')];
  if (match !== undefined && noneMatch !== undefined) throw new AtlasError('bad_input', 'Send If-Match to change a record or If-None-Match: * to create one, not both.');
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === '*') return 'absent';
    throw new AtlasError('bad_input', 'If-None-Match of an edit can only be *: create the record where there is none.');
  }
  if (match === undefined) {
    throw new AtlasError('precondition_required', 'Send the ETag of the version that you have seen: If-Match: "…", as GET gives it. So nobody overwrites what somebody else has changed meanwhile.');
  }
  if (match.trim() === '*') return 'present';
  const tags = entityTags(match);
  if (!tags) throw new AtlasError('bad_input', 'If-Match is no list of ETags. Send the ETag as GET gives it, with its quotation marks: If-Match: "…"');
  return tags.filter(({ isWeak }) => !isWeak).map(({ tag }) => tag);
}

/** Whether the reader of a record has this version already. If-None-Match compares weakly; what is no list of tags does not count. */
export function isNotModified(request: Request, version: string): boolean {
  const header = request.get('If-None-Match');
  if (header === undefined) return false;
  return header.trim() === '*' || (entityTags(header) ?? []).some(({ tag }) => tag === version);
}

/**
 * The key of a request that may be sent again, with or without quotation marks.
 * @throws AtlasError `bad_input` for a key that is empty, too long or no plain text.
 */
export function requestKeyOf(request: Request): string | undefined {
  const header = request.get('Idempotency-Key');
  if (header === undefined) return undefined;
  const key = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (!/^[\u0020-\u007E]{1,200}$/.test(key)) throw new AtlasError('bad_input', 'Idempotency-Key: send 1 to 200 plain characters, such as a UUID.');
  return key;
}

/** The tags of a list, undefined for what is none. */
function entityTags(header: string): EntityTag[] | undefined {
  const tags: EntityTag[] = [];
  ENTITY_TAG.lastIndex = 0;
  while (!NOTHING_MORE.test(header.slice(ENTITY_TAG.lastIndex))) {
    const found = ENTITY_TAG.exec(header);
    if (!found) return undefined;
    tags.push({ isWeak: found[1] !== undefined, tag: found[2] });
  }
  return tags.length === 0 ? undefined : tags;
}
