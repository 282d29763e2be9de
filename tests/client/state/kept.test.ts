import { describe, expect, it } from 'vitest';
import { keepForm, keptForm } from '../../../client/state/editing/kept-form.ts';
import { keepChoice, keptChoice, keptWay } from '../../../client/state/kept-choice.ts';
import { keepScenario, keptScenario } from '../../../client/state/kept-scenario.ts';

function aStorage(stored: Record<string, string> = {}) {
  const entries = new Map(Object.entries(stored));
  return {
    entries, getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => { entries.set(key, value); }, removeItem: (key: string) => { entries.delete(key); },
  };
}

const refusing = { getItem: () => { throw new Error('refused'); }, setItem: () => { throw new Error('full'); }, removeItem: () => { throw new Error('refused'); } };

describe('what a browser keeps', () => {
  it('is a form with its changed fields, until it is closed', () => {
    const storage = aStorage();
    const form = { kind: 'firm', id: 'F1', kept: { name: 'Neu GmbH' } } as const;
    keepForm(form, storage);
    expect(keptForm(storage)).toEqual(form);
    keepForm(undefined, storage);
    expect(keptForm(storage)).toBeUndefined();
  });

  it('is a scenario that is being edited, with the version it began with', () => {
    const storage = aStorage();
    const scenario = { kept: { name: 'Hochwasser', note: '', plan: { failures: [{ municipality: '05962004' }] } } };
    keepScenario(scenario as Parameters<typeof keepScenario>[0], storage);
    expect(keptScenario(storage)).toEqual(scenario);
  });

  it('is a choice, and a way only where it is one', () => {
    const storage = aStorage({ 'lieferkettenatlas.way': 'analyst' });
    expect(keptWay(storage)).toBe('analyst');
    keepChoice('way', 'alien', storage);
    expect([keptChoice('way', storage), keptWay(storage)]).toEqual(['alien', undefined]);
    keepChoice('way', undefined, storage);
    expect([...storage.entries]).toEqual([]);
  });

  it.each(['', '{', 'null', '[]', '{"kind":"alien","kept":{}}', '{"kind":"firm","kept":{"name":1}}', '{"kept":{"name":1}}'])('is nothing where %j was kept', (text) => {
    expect(keptForm(aStorage({ 'lieferkettenatlas.form.1': text }))).toBeUndefined();
    expect(keptScenario(aStorage({ 'lieferkettenatlas.scenario.1': text }))).toBeUndefined();
  });

  it('is nothing, without a fault, where the browser refuses', () => {
    keepForm({ kind: 'firm', kept: {} }, refusing);
    keepScenario({ kept: { name: '', note: '', plan: {} } }, refusing);
    keepChoice('tour', '3', refusing);
    expect([keptForm(refusing), keptScenario(refusing), keptChoice('tour', refusing)]).toEqual([undefined, undefined, undefined]);
  });
});
