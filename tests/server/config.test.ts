import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const faultOf = (environment: Record<string, string>): AtlasError => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof AtlasError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({})).toEqual({ port: 3000, host: '127.0.0.1', dataDir: `${process.cwd()}/data`, demoRegion: true });
  });

  it('takes what is set, and an empty variable as not set', () => {
    expect(readConfiguration({ PORT: '8080', HOST: '', DATA_DIR: '/srv/atlas', DEMO_REGION: 'off', NEO4J_URI: '' })).toEqual({
      port: 8080, host: '127.0.0.1', dataDir: '/srv/atlas', demoRegion: false,
    });
  });

  it('names every bad variable at once, with what it found and what to write', () => {
    const fault = faultOf({ PORT: '80 80', ALLOWED_HOSTS: 'atlas.example.org/start', DEMO_REGION: 'maybe', NEO4J_URI: 'http://db' });
    expect(fault.code).toBe('configuration');
    expect(fault.message).toBe([
      'The configuration has 4 faults:',
      '  PORT: write a whole number (found "80 80")',
      '  ALLOWED_HOSTS: write addresses such as https://atlas.example.org, without a path, separated by commas (found "atlas.example.org/start")',
      '  DEMO_REGION: write "on" or "off" (found "maybe")',
      '  NEO4J_URI: write an address such as neo4j://localhost:7687 (found "http://db")',
    ].join('\n'));
  });

  it.each(['65536', '-1', '1e3', '3000.5'])('refuses the port %s', (PORT) => {
    expect(faultOf({ PORT }).message).toContain('PORT');
  });

  it('takes the address of a Neo4j, with its usual user and database unless told', () => {
    const usual = readConfiguration({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: 'geheim-genug' });
    expect(usual.neo4j).toEqual({ uri: 'bolt://localhost:7687', user: 'neo4j', password: 'geheim-genug', database: 'neo4j' });
    const own = readConfiguration({ NEO4J_URI: 'neo4j+s://db.example.org:7687', NEO4J_USER: 'atlas', NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'region' });
    expect(own.neo4j).toEqual({ uri: 'neo4j+s://db.example.org:7687', user: 'atlas', password: 'x', database: 'region' });
  });

  it('wants a password for Neo4j, and not within the address: no message repeats one', () => {
    expect(faultOf({ NEO4J_URI: 'bolt://localhost:7687' }).message).toContain('NEO4J_PASSWORD: NEO4J_URI needs the password of NEO4J_USER, here or in the file that NEO4J_PASSWORD_FILE names (found "")');
    const { message } = faultOf({ NEO4J_URI: 'bolt://neo4j:geheim@localhost:7687', NEO4J_PASSWORD: 'geheim', PORT: 'x' });
    expect(message).toContain('NEO4J_URI: write user and password into NEO4J_USER and NEO4J_PASSWORD (found "bolt://…@localhost:7687")');
    expect(message).not.toContain('geheim');
  });
});

describe('who may connect', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', 'atlas.example.org', '127.0.0.2'])('is this machine alone unless it is said at which addresses: %s is refused', (HOST) => {
    const refusal = `The configuration has a fault:\n  HOST: there are no accounts yet, so whoever reaches this server may read and change everything. Write one of 127.0.0.1, ::1, localhost;`
      + ` or put a proxy with sign-in before it and name in ALLOWED_HOSTS the addresses at which people open it (docs/deployment.md) (found "${HOST}")`;
    expect(faultOf({ HOST }).message).toBe(refusal);
    expect(faultOf({ HOST, ALLOWED_HOSTS: ' , ' }).message).toBe(refusal);
    expect(readConfiguration({ HOST, ALLOWED_HOSTS: 'atlas.example.org' })).toMatchObject({ host: HOST, allowedOrigins: ['https://atlas.example.org'] });
  });

  it('reads addresses as a browser writes them, with https:// unless told', () => {
    const text = 'Atlas.Example.org, http://atlas.intern:8080 ,https://käte.example:443,http://[::1]:80/,';
    expect(readConfiguration({ ALLOWED_HOSTS: text }).allowedOrigins).toEqual(['https://atlas.example.org', 'http://atlas.intern:8080', 'https://xn--kte-qla.example', 'http://[::1]']);
  });

  it.each(['*', '*.example.org', 'https://', 'ftp://atlas.example.org', 'https://me:word@atlas.example.org', 'https://atlas.example.org?x', 'a b'])(
    'refuses "%s" as an address', (text) => {
      expect(faultOf({ ALLOWED_HOSTS: `ok.example.org,${text}` }).message).toContain('ALLOWED_HOSTS: write addresses such as https://atlas.example.org');
    });
});

describe('sites that may frame the picture', () => {
  it('are none unless named, and named as whole addresses', () => {
    expect(readConfiguration({ EMBED_ORIGINS: ' , ' })).not.toHaveProperty('embedOrigins');
    expect(readConfiguration({ EMBED_ORIGINS: 'www.region.example, http://intranet:8080' }).embedOrigins).toEqual(['https://www.region.example', 'http://intranet:8080']);
    expect(faultOf({ EMBED_ORIGINS: '*' }).message).toContain('EMBED_ORIGINS: write addresses such as https://atlas.example.org');
  });
});

describe('tiles under the map', () => {
  const TILE_URL = 'https://tiles.example.org/{z}/{x}/{y}.png';
  const TILE_ATTRIBUTION = '© OpenStreetMap-Mitwirkende';

  it('are an address, whom they are by and how fine they are; none unless set', () => {
    expect(readConfiguration({ TILE_ATTRIBUTION, TILE_MAX_ZOOM: '12' })).not.toHaveProperty('mapTiles');
    expect(readConfiguration({ TILE_URL, TILE_ATTRIBUTION }).mapTiles).toEqual({ url: TILE_URL, attribution: [{ text: TILE_ATTRIBUTION }], maxZoom: 19 });
    const url = 'http://Intranet:8080/wmts?m={z}&r={y}&c={x}&key=a';
    expect(readConfiguration({ TILE_URL: ` ${url} `, TILE_ATTRIBUTION: '© Stadt', TILE_MAX_ZOOM: '14' }).mapTiles).toEqual({ url, attribution: [{ text: '© Stadt' }], maxZoom: 14 });
  });

  it('take each address in the attribution as the link of the words before it', () => {
    const by = (text: string) => readConfiguration({ TILE_URL, TILE_ATTRIBUTION: text }).mapTiles!.attribution;
    expect(by('© OpenStreetMap https://www.openstreetmap.org/copyright')).toEqual([{ text: '© OpenStreetMap', link: 'https://www.openstreetmap.org/copyright' }]);
    expect(by(' © Anbieter  https://a.example/ © OSM https://osm.org/copyright und andere ')).toEqual([
      { text: '© Anbieter', link: 'https://a.example/' }, { text: '© OSM', link: 'https://osm.org/copyright' }, { text: 'und andere' },
    ]);
    expect(by('© A, <b>B</b> & javascript:alert(1)')).toEqual([{ text: '© A, <b>B</b> & javascript:alert(1)' }]);
  });

  it.each([
    'tiles.example.org/{z}/{x}/{y}.png', '/tiles/{z}/{x}/{y}.png', 'ftp://t.example/{z}/{x}/{y}', 'javascript:alert({z}{x}{y})', 'https://t.example/{z}/{x}.png', 'https://t.example/{z}/{x}/{y}/{x}', 'https://{s}.t.example/{z}/{x}/{y}',
    'https://t.example/{z}/{x}/{y}{r}.png', 'https://t.example/{z}/{x}/{-y}', 'https://{z}.t.example/{x}/{y}', "https://t.example;script-src'/{z}/{x}/{y}", 'https://*.t.example/{z}/{x}/{y}', 'https://[::1]/{z}/{x}/{y}',
    'https://t.example/a b/{z}/{x}/{y}', 'https://t.example/#{z}/{x}/{y}', 'https:///{z}/{x}/{y}', 'https://a\\@t.example/{z}/{x}/{y}', 'https://t.example:99999/{z}/{x}/{y}',
  ])('are refused at the address %s', (url) => {
    expect(faultOf({ TILE_URL: url, TILE_ATTRIBUTION }).message).toContain('TILE_URL: write an address such as https://tiles.example.org/{z}/{x}/{y}.png, with {z}, {x} and {y} once each');
  });

  it('are refused with a password in the address, which is not repeated', () => {
    const { message } = faultOf({ TILE_URL: 'https://ich:geheim@t.example/{z}/{x}/{y}', TILE_ATTRIBUTION });
    expect(message).toContain('TILE_URL: write no user and no password into it: every browser would get them (found "https://…@t.example/{z}/{x}/{y}")');
  });

  it('want to be attributed, in a line', () => {
    expect(faultOf({ TILE_URL }).message).toContain('TILE_ATTRIBUTION: TILE_URL needs whom the tiles are by');
    for (const text of ['https://www.openstreetmap.org/copyright', '© A\n© B', `© ${'A'.repeat(300)}`, '© A https://[/']) {
      expect(faultOf({ TILE_URL, TILE_ATTRIBUTION: text }).message, text).toContain('TILE_ATTRIBUTION: write one line of at most 300 letters');
    }
  });

  it('tell all their faults at once', () => {
    expect(faultOf({ TILE_URL: 'x', TILE_ATTRIBUTION: ' ', TILE_MAX_ZOOM: '23' }).message.match(/TILE_\w+:/g)).toEqual(['TILE_URL:', 'TILE_ATTRIBUTION:', 'TILE_MAX_ZOOM:']);
  });
});

describe('a secret in a file', () => {
  const NEO4J_URI = 'bolt://localhost:7687';
  const fileWith = (content: string) => {
    const file = path.join(temporaryFolder(), 'secret.txt');
    writeFileSync(file, content);
    return file;
  };

  it.each([['geheim', 'geheim'], ['geheim\n', 'geheim'], ['geheim\r\n', 'geheim'], [' ge heim \n\n', ' ge heim \n']])('is its text without the line end of an editor: %j', (content, password) => {
    const environment = { NEO4J_URI, NEO4J_USER_FILE: fileWith('atlas\n'), NEO4J_PASSWORD_FILE: fileWith(content) };
    expect(readConfiguration(environment).neo4j).toEqual({ uri: NEO4J_URI, user: 'atlas', password, database: 'neo4j' });
  });

  it('is refused beside the same secret in the environment, and neither is told', () => {
    const file = fileWith('geheim');
    const { message } = faultOf({ NEO4J_URI, NEO4J_PASSWORD: 'auch-geheim', NEO4J_PASSWORD_FILE: file, NEO4J_USER: 'a', NEO4J_USER_FILE: file });
    expect(message).toBe([
      'The configuration has 2 faults:',
      `  NEO4J_USER_FILE: NEO4J_USER and NEO4J_USER_FILE are both set: keep one (found "${file}")`,
      `  NEO4J_PASSWORD_FILE: NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set: keep one (found "${file}")`,
    ].join('\n'));
  });

  it('is missed by the name of its file where that is empty, a folder or not there', () => {
    const [empty, line, folder] = [fileWith(''), fileWith('\n'), temporaryFolder()];
    const messageOf = (NEO4J_PASSWORD_FILE: string) => faultOf({ NEO4J_URI, NEO4J_PASSWORD_FILE }).message;
    expect(messageOf(empty)).toBe(`The configuration has a fault:\n  NEO4J_PASSWORD_FILE: the file is empty (found "${empty}")`);
    expect(messageOf(line)).toContain('the file is empty');
    expect(messageOf(folder)).toContain('NEO4J_PASSWORD_FILE: the file cannot be read (EISDIR)');
    expect(messageOf(`${folder}/nothing`)).toContain(`NEO4J_PASSWORD_FILE: the file cannot be read (ENOENT) (found "${folder}/nothing")`);
  });
});
