import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { AtlasError } from '#graph-model/errors.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const onOff = z.enum(['on', 'off'], { error: 'write "on" or "off"' });

/** The only line of a file, which keeps a secret out of the environment. Faults name the file and never what it holds. */
const secretFile = z.string().transform((file, context) => {
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  try {
    const secret = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return secret === '' ? refuse('the file is empty') : secret;
  } catch (error) {
    return refuse(`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
});

/** Addresses as browsers show them, with https:// unless told; as origins, which is how browsers send them. */
const origins = z.string().transform((text, context) => text.split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
  const given = part.includes('://') ? part : `https://${part}`;
  const address = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = address !== undefined && /^https?:$/.test(address.protocol) && `${address.origin}/` === address.href && !address.hostname.includes('*');
  if (!isPlain) context.addIssue({ code: 'custom', message: 'write addresses such as https://atlas.example.org, without a path, separated by commas' });
  return address?.origin ?? '';
}));

/** Address of the tiles of a map, with the place of a tile to be put in. Browsers get it as it is, so nothing in it is a secret. */
const tileAddress = z.string().trim().transform((text, context) => {
  const [, server = '', behind = ''] = /^(https?:\/\/[^/?#\\\s]+)([/?][^#\s]*)$/i.exec(text) ?? [];
  const address = URL.canParse(server) ? new URL(server) : undefined;
  const others = ['{z}', '{x}', '{y}'].reduce((rest, part) => rest.replace(part, ''), behind);
  // The name goes into the content security policy, where other signs would mean something.
  if (address === undefined || !/^[\w.-]+$/.test(address.hostname) || others.length !== behind.length - 9 || /[{}]/.test(others)) {
    context.addIssue({ code: 'custom', message: 'write an address such as https://tiles.example.org/{z}/{x}/{y}.png, with {z}, {x} and {y} once each behind the name of the server, and no other braces' });
  } else if (address.username !== '' || address.password !== '') context.addIssue({ code: 'custom', message: 'write no user and no password into it: every browser would get them' });
  return text;
});

/** Whom tiles are by: an address becomes the link of the words before it. */
const attribution = z.string().trim().transform((text, context): MapTiles['attribution'] => {
  const parts = [...text.matchAll(/\s*(.*?)\s*(?:(https?:\/\/\S+)|$)/g)].map(([, words, link]) => ({ text: words, ...(link === undefined ? {} : { link }) }));
  const by = parts.filter(({ text: words, link }) => words !== '' || link !== undefined);
  const isPlain = by.length > 0 && text.length <= 300 && !/[\r\n]/.test(text) && by.every(({ text: words, link }) => words !== '' && (link === undefined || URL.canParse(link)));
  if (!isPlain) context.addIssue({ code: 'custom', message: 'write one line of at most 300 letters such as "© OpenStreetMap https://www.openstreetmap.org/copyright", each address behind the words that it is the link of' });
  return by;
});

const twice = (name: string) => ({ error: `${name} and ${name}_FILE are both set: keep one`, path: [`${name}_FILE`] });

/** Environment variables of the product; an empty one counts as not set. */
const Environment = z.object({
  PORT: z.string().regex(/^\d+$/, 'write a whole number').transform(Number).refine((port) => port <= 65_535, 'write a number from 0 to 65535').default(3000),
  HOST: z.string().default('127.0.0.1'),
  ALLOWED_HOSTS: origins.optional(),
  EMBED_ORIGINS: origins.optional(),
  TILE_URL: tileAddress.optional(),
  TILE_ATTRIBUTION: attribution.optional(),
  TILE_MAX_ZOOM: z.string().regex(/^\d+$/, 'write a whole number').transform(Number).refine((zoom) => zoom <= 22, 'write a number from 0 to 22').default(19),
  DATA_DIR: z.string().default('data'),
  DEMO_REGION: onOff.default('on'),
  NEO4J_URI: z.url({ protocol: /^(bolt|neo4j)(\+s|\+ssc)?$/, error: 'write an address such as neo4j://localhost:7687' })
    .refine((uri) => !uri.includes('@'), 'write user and password into NEO4J_USER and NEO4J_PASSWORD').optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_USER_FILE: secretFile.optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: secretFile.optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
}).refine(({ HOST, ALLOWED_HOSTS = [] }) => LOOPBACK.includes(HOST) || ALLOWED_HOSTS.length > 0, {
  error: `there are no accounts yet, so whoever reaches this server may read and change everything. Write one of ${LOOPBACK.join(', ')}; or put a proxy with sign-in before it`
    + ' and name in ALLOWED_HOSTS the addresses at which people open it (docs/deployment.md)',
  path: ['HOST'],
})
  .refine(({ NEO4J_USER, NEO4J_USER_FILE }) => NEO4J_USER === undefined || NEO4J_USER_FILE === undefined, twice('NEO4J_USER'))
  .refine(({ NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }) => NEO4J_PASSWORD === undefined || NEO4J_PASSWORD_FILE === undefined, twice('NEO4J_PASSWORD'))
  .refine(({ TILE_URL, TILE_ATTRIBUTION }) => TILE_URL === undefined || TILE_ATTRIBUTION !== undefined, {
    error: 'TILE_URL needs whom the tiles are by, as their provider wants it written below the map', path: ['TILE_ATTRIBUTION'],
  })
  .refine(({ NEO4J_URI, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE }) => NEO4J_URI === undefined || (NEO4J_PASSWORD ?? NEO4J_PASSWORD_FILE) !== undefined, {
    error: 'NEO4J_URI needs the password of NEO4J_USER, here or in the file that NEO4J_PASSWORD_FILE names', path: ['NEO4J_PASSWORD'],
  });

/** Names of all environment variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Addresses at which other machines reach the server by way of a proxy, such as `https://atlas.example.org`; absent: nobody but this machine. */
  readonly allowedOrigins?: readonly string[];
  /** Sites that may show the picture in a frame, as origins; absent: only pages of this server. */
  readonly embedOrigins?: readonly string[];
  /** Tiles of another server under the borders of the map; absent: our own boundaries alone, and no browser asks another server. */
  readonly mapTiles?: MapTiles;
  /** Absolute path of the folder that holds the database. */
  readonly dataDir: string;
  /** Fill an empty store with the demonstration region. */
  readonly demoRegion: boolean;
  /** Where the network lives instead of in the data folder. */
  readonly neo4j?: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
}

/**
 * The configuration out of environment variables, and out of the files that those ending in `_FILE` name.
 * @throws AtlasError `configuration` that names every bad variable at once.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message} (found "${shown(issue.path[0], given)}")`);
  if (faults.length > 0) throw new AtlasError('configuration', `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n  ${faults.join('\n  ')}`);
  const { PORT, HOST, ALLOWED_HOSTS, EMBED_ORIGINS = [], TILE_URL, TILE_ATTRIBUTION, TILE_MAX_ZOOM, DATA_DIR, DEMO_REGION, NEO4J_URI, NEO4J_DATABASE, ...account } = parsed.data!;
  const user = account.NEO4J_USER ?? account.NEO4J_USER_FILE ?? 'neo4j';
  const password = (account.NEO4J_PASSWORD ?? account.NEO4J_PASSWORD_FILE)!;
  const neo4j = NEO4J_URI === undefined ? {} : { neo4j: { uri: NEO4J_URI, user, password, database: NEO4J_DATABASE } };
  const allowed = ALLOWED_HOSTS === undefined || ALLOWED_HOSTS.length === 0 ? {} : { allowedOrigins: ALLOWED_HOSTS };
  const embed = EMBED_ORIGINS.length === 0 ? {} : { embedOrigins: EMBED_ORIGINS };
  const tiles = TILE_URL === undefined ? {} : { mapTiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION!, maxZoom: TILE_MAX_ZOOM } };
  return { port: PORT, host: HOST, ...allowed, ...embed, ...tiles, dataDir: path.resolve(DATA_DIR), demoRegion: DEMO_REGION === 'on', ...neo4j };
}

/** Secrets never reach a message. */
function shown(name: PropertyKey | undefined, given: Record<string, string | undefined>): string {
  const key = String(name);
  const isSecret = key.includes('PASSWORD') && !key.endsWith('_FILE');
  return isSecret ? (given[key] === undefined ? '' : '…') : (given[key] ?? '').replace(/\/\/.*@/, '//…@');
}
