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

  it('says that Neo4j is not there yet instead of quietly using another store', () => {
    expect(faultOf({ NEO4J_URI: 'neo4j+s://db.example.org:7687' }).message).toContain('embedded database only');
  });
});
