import type { RunRequest } from './runs.ts';

/** Where parameters name firms, at whatever depth: targets of failures, ends of new relations, stocks. */
const FIRM_FIELDS: ReadonlySet<string> = new Set(['firm', 'firms', 'failed', 'supplier', 'buyer']);
/** Figures by firm. */
const BY_FIRM: ReadonlySet<string> = new Set(['recoverDays']);

/** The request with the ids that merged firms have now, so that old links and scripts go on working; `former` leads from a former id to the firm. Linear in the parameters. */
export function withCurrentFirms(request: RunRequest, former: ReadonlyMap<string, string>): RunRequest {
  // A plan of its own names sites, not firms.
  if (former.size === 0 || request.analysis === 'disruptions') return request;
  const parameters = renamed(request.parameters, former) as RunRequest['parameters'];
  // They stand in order, so that the same failure is the same run.
  return { ...request, parameters: Array.isArray(parameters.firms) ? { ...parameters, firms: (parameters.firms as string[]).toSorted() } : parameters };
}

function renamed(value: unknown, former: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, former));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, content]) => {
    if (FIRM_FIELDS.has(field)) return [field, currentIds(content, former)];
    if (BY_FIRM.has(field)) return [field, Object.fromEntries(Object.entries(content as object).map(([id, figure]) => [former.get(id) ?? id, figure as unknown]))];
    return [field, renamed(content, former)];
  }));
}

function currentIds(named: unknown, former: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(named)) return [...new Set(named.map((id) => currentIds(id, former)))];
  return typeof named === 'string' ? former.get(named) ?? named : named;
}
