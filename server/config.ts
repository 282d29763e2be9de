import path from 'node:path';
import { z } from 'zod';
import { AtlasError } from '#graph-model/errors.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const onOff = z.enum(['on', 'off'], { error: 'write "on" or "off"' });

/** Environment variables of the product; an empty one counts as not set. */
const Environment = z.object({
  PORT: z.string().regex(/^\d+$/, 'write a whole number').transform(Number).refine((port) => port <= 65_535, 'write a number from 0 to 65535').default(3000),
  HOST: z.string().refine((host) => LOOPBACK.includes(host), `there are no accounts yet, so only this machine may connect: write one of ${LOOPBACK.join(', ')}`).default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DEMO_REGION: onOff.default('on'),
  NEO4J_URI: z.url({ protocol: /^(bolt|neo4j)(\+s|\+ssc)?$/, error: 'write an address such as neo4j://localhost:7687' })
    .refine((uri) => !uri.includes('@'), 'write user and password into NEO4J_USER and NEO4J_PASSWORD').optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
}).refine(({ NEO4J_URI, NEO4J_PASSWORD }) => NEO4J_URI === undefined || NEO4J_PASSWORD !== undefined, { error: 'NEO4J_URI needs the password of NEO4J_USER', path: ['NEO4J_PASSWORD'] });

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the database. */
  readonly dataDir: string;
  /** Fill an empty store with the demonstration region. */
  readonly demoRegion: boolean;
  /** Where the network lives instead of in the data folder. */
  readonly neo4j?: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
}

/**
 * The configuration out of environment variables.
 * @throws AtlasError `configuration` that names every bad variable at once.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message} (found "${shown(issue.path[0], given)}")`);
  if (faults.length > 0) throw new AtlasError('configuration', `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`);
  const { PORT, HOST, DATA_DIR, DEMO_REGION, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = parsed.data!;
  const neo4j = NEO4J_URI === undefined ? {} : { neo4j: { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD!, database: NEO4J_DATABASE } };
  return { port: PORT, host: HOST, dataDir: path.resolve(DATA_DIR), demoRegion: DEMO_REGION === 'on', ...neo4j };
}

/** Secrets never reach a message. */
function shown(name: PropertyKey | undefined, given: Record<string, string | undefined>): string {
  const key = String(name);
  return key.includes('PASSWORD') ? (given[key] === undefined ? '' : '…') : (given[key] ?? '').replace(/\/\/.*@/, '//…@');
}
