import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration, VARIABLES } from '#server/config.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

interface Service {
  readonly image: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly [option: string]: unknown;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const TEXT = read('compose.yaml');
const { services, secrets, volumes, networks } = parse(TEXT) as {
  services: Readonly<Record<'atlas' | 'neo4j', Service>>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
};
const { atlas, neo4j } = services;
/** What compose puts in place of `${NAME:-default}` where nothing is set. */
const withDefaults = (text: string) => text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');

describe('compose.yaml', () => {
  it('starts a server of exactly this configuration', () => {
    const secret = path.join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'geheim\n');
    expect(Object.keys(atlas.environment).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    const environment = Object.fromEntries(Object.entries(atlas.environment).map(([name, value]) => [name, withDefaults(value)]));
    expect(environment.NEO4J_PASSWORD_FILE).toBe(`/run/secrets/${atlas.secrets![0]}`);
    expect(readConfiguration({ ...environment, HOST: '0.0.0.0', DATA_DIR: '/data', NEO4J_PASSWORD_FILE: secret })).toEqual({
      port: 3000, host: '0.0.0.0', allowedOrigins: ['http://localhost:3000'], embedOrigins: ['http://localhost:3000'], dataDir: '/data', demoRegion: false,
      neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j', password: 'geheim', database: 'neo4j' },
    });
  });

  it('is reached from this machine alone, and Neo4j from the server alone', () => {
    expect([atlas.ports, neo4j.ports]).toEqual([['127.0.0.1:${ATLAS_PORT:-3000}:3000'], undefined]);
    expect([atlas.networks, neo4j.networks, networks]).toEqual([['front', 'database'], ['database'], { front: null, database: { internal: true } }]);
  });

  it('takes secrets from files that git does not know, and writes none down', () => {
    const ignored = read('.gitignore').split('\n');
    expect(Object.values(secrets).filter(({ file }) => !ignored.includes(`/${path.dirname(file)}/`))).toEqual([]);
    expect([atlas.secrets, neo4j.secrets]).toEqual([Object.keys(secrets), Object.keys(secrets)]);
    const named = Object.values(services).flatMap(({ environment }) => Object.keys(environment)).filter((name) => /PASSWORD|AUTH|SECRET|TOKEN/.test(name));
    expect(named).toEqual(['NEO4J_PASSWORD_FILE']);
    expect(neo4j.entrypoint!.at(-1)).toBe('NEO4J_AUTH="neo4j/$$(cat /run/secrets/neo4j_password)" exec /startup/docker-entrypoint.sh neo4j');
  });

  it('runs the Neo4j that the tests run against', () => {
    const [, tested] = /<neo4j\.version>(\d+\.\d+)\./.exec(read('tests/support/neo4j/pom.xml'))!;
    expect(neo4j.image).toBe(`neo4j:${tested}-community`);
  });

  it('gives neither service more rights than it needs, and both time to end', () => {
    for (const service of [atlas, neo4j]) {
      expect(service).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], restart: 'unless-stopped', logging: { options: { 'max-size': '10m', 'max-file': '5' } } });
    }
    expect(atlas).toMatchObject({ read_only: true, tmpfs: ['/tmp'], init: true, stop_grace_period: '5m', depends_on: { neo4j: { condition: 'service_healthy' } } });
    expect(neo4j).toMatchObject({ user: '7474:7474', stop_grace_period: '2m', healthcheck: { test: ['CMD', 'wget', '--quiet', '--output-document=/dev/null', 'http://127.0.0.1:7474/'] } });
  });

  it('keeps data in named volumes', () => {
    const used = [...atlas.volumes!, ...neo4j.volumes!].map((volume) => volume.split(':'));
    expect(used.map(([, target]) => target)).toEqual(['/data', '/data', '/logs']);
    expect(used.map(([name]) => name)).toEqual(Object.keys(volumes));
  });

  it('has every variable that one may set described in the guide, with its default', () => {
    const guide = read('docs/deployment.md');
    const settable = new Map([...TEXT.matchAll(/\$\{(\w+):-([^}]*)\}/g)].map(([, name, value]) => [name, value]));
    expect([...settable.keys()]).toEqual(['ALLOWED_HOSTS', 'EMBED_ORIGINS', 'TILE_URL', 'TILE_ATTRIBUTION', 'TILE_MAX_ZOOM', 'DEMO_REGION', 'ATLAS_PORT', 'NEO4J_HEAP', 'NEO4J_PAGE_CACHE']);
    for (const [name, value] of settable) {
      const row = guide.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
      expect(row?.split('|').at(-2), name).toContain(value === '' ? '–' : `\`${value}\``);
    }
  });
});
