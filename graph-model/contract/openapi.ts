import { z } from 'zod';
import { RECORD_KINDS } from '../dataset.ts';
import { RECORD_SCHEMAS } from '../record-schemas.ts';
import { Problem } from './common.ts';
import { API, API_BASE } from './api.ts';
import type { RouteDefinition } from './define.ts';

type Json = Record<string, unknown>;

const PROBLEM_TITLES: Record<number, string> = {
  400: 'The request is malformed', 404: 'There is no such thing', 409: 'It was changed meanwhile; for an edit `conflicts` has both versions', 413: 'Too large',
  410: 'No longer there', 415: 'Not a media type we read', 422: 'The data has faults; `findings` names each',
  428: 'The header If-Match is missing', 429: 'Too much work is waiting: ask again after Retry-After', 500: 'A fault of ours', 503: 'Not ready yet',
};

/** The OpenAPI 3.1 document of the HTTP interface, made from its zod schemas. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [operationId, definition] of Object.entries<RouteDefinition>(API)) {
    (paths[definition.path] ??= {})[definition.method] = operation(operationId, definition);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lieferkettenatlas', version, description: 'Firms, products and supply relations of a region; where the network breaks. Unknown values are null or absent, never 0.' },
    servers: [{ url: API_BASE }],
    paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output'), ...recordSchemas() } },
  };
}

function operation(operationId: string, definition: RouteDefinition): Json {
  return {
    operationId,
    summary: definition.summary,
    tags: [definition.tag],
    parameters: [...parameters(definition.params, 'path'), ...parameters(definition.query, 'query'), ...headerParameters(definition.headers)],
    ...(definition.body && { requestBody: requestBody(definition) }),
    responses: {
      ...Object.fromEntries((definition.success ?? [200]).map((status) => [status, successResponse(definition, status)])),
      ...Object.fromEntries([...(definition.problems ?? []), 500].map((status) => [status, problemResponse(status)])),
    },
  };
}

/** The kinds of records, and `Record`: any of them. */
function recordSchemas(): Json {
  const schemas = RECORD_KINDS.map((kind) => [titled(kind), schemaOf(RECORD_SCHEMAS[kind], 'input')] as const);
  return { ...Object.fromEntries(schemas), Record: { anyOf: schemas.map(([name]) => ({ $ref: `#/components/schemas/${name}` })) } };
}

const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

function successResponse(definition: RouteDefinition, status: number): Json {
  const headers = Object.entries(definition.resultHeaders ?? {}).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
  return {
    description: status === 304 ? 'Not changed' : definition.summary,
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) as Json }),
    ...(status !== 304 && { content: { [definition.resultType ?? 'application/json']: { schema: schemaOf(definition.result, 'output') } } }),
  };
}

function headerParameters(headers: RouteDefinition['headers'] = {}): Json[] {
  return Object.entries(headers).map(([name, description]) => ({ name, in: 'header', required: false, description, schema: { type: 'string' } }));
}

function requestBody(definition: RouteDefinition): Json {
  const files = { type: 'object', additionalProperties: { type: 'string', contentMediaType: 'text/csv' } };
  const schema = definition.bodyType === 'multipart/form-data' ? files : schemaOf(definition.body!, 'input');
  return { required: true, content: { [definition.bodyType ?? 'application/json']: { schema } } };
}

function parameters(shape: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (shape === undefined) return [];
  const schema = schemaOf(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name, in: place, required: place === 'path' || (schema.required ?? []).includes(name), schema: of,
  }));
}

function problemResponse(status: number): Json {
  return {
    description: PROBLEM_TITLES[status] ?? 'Problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any', reused: 'inline' });
  return json;
}
