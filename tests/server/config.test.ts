import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';

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
    const fault = faultOf({ PORT: '80 80', HOST: '0.0.0.0', DEMO_REGION: 'maybe', NEO4J_URI: 'http://db' });
    expect(fault.code).toBe('configuration');
    expect(fault.message).toBe([
      'The configuration has 4 faults:',
      '  PORT: write a whole number (found "80 80")',
      '  HOST: there are no accounts yet, so only this machine may connect: write one of 127.0.0.1, ::1, localhost (found "0.0.0.0")',
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
    expect(faultOf({ NEO4J_URI: 'bolt://localhost:7687' }).message).toContain('NEO4J_PASSWORD: NEO4J_URI needs the password of NEO4J_USER');
    const { message } = faultOf({ NEO4J_URI: 'bolt://neo4j:geheim@localhost:7687', NEO4J_PASSWORD: 'geheim', PORT: 'x' });
    expect(message).toContain('NEO4J_URI: write user and password into NEO4J_USER and NEO4J_PASSWORD (found "bolt://…@localhost:7687")');
    expect(message).not.toContain('geheim');
  });
});
