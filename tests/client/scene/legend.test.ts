import { describe, expect, it } from 'vitest';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import { drawingOf, LEVEL } from '../../../client/scene/drawing.ts';
import { firmSizes } from '#graph-model/picture/firm-size.ts';
import { legendFrom, legendOf } from '../../../client/scene/legend.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import type { ColourBy, SceneState } from '#graph-model/picture/scene-state.ts';
import { aNetwork } from '../../support/a-network.ts';
import { someMeasures } from '../../support/some-measures.ts';

const network = aNetwork(
  [{ id: 'A', wz: '24.32.0', ags: '05914000' }, { id: 'B', wz: '25.93.0', ags: '05962004', kind: 'craft' }, { id: 'C' }, { id: 'D', wz: '22.29.0', ags: '05962032' }],
  [['A', 'B'], ['B', 'C'], ['C', 'D']],
);
const measures = someMeasures({ critical_count: [30, 2, null, 0], betweenness: [0.1, 0.2, 0.3, null], tier: [0, 1, 2, 3], community: [1, 1, 2, 2], articulation_point: [0, 1, 1, 0] });

describe('the legend', () => {
  const cases: readonly ColourBy[] = ['branch', 'kind', 'district', 'critical', 'betweenness', 'tier', 'community', 'articulation_point'];

  it.each(cases)('names every colour that the picture shows by %s, and no other', (colourBy) => {
    const scene = { ...DEFAULT_SCENE, colourBy };
    const colouring = colouringOf(network, measures, branchGroupsOf(network), colourBy);
    const sizes = firmSizes(measures, scene.sizeBy, 4);
    const { ring, level } = drawingOf({ links: buildLinks(network), colouring, sizes, scene });
    const part = legendFrom({ colouring, sizes, measures, scene, links: buildLinks(network) }, 'de').parts.find(({ about }) => about === 'colour')!;
    expect(new Set(part.entries.map(({ colour }) => colour))).toEqual(new Set(ring));
    expect(part.entries.reduce((sum, { count }) => sum + Number(count), 0)).toBe(level.length);
  });

  it('names every stage of a failure that the picture shows', () => {
    const failure = { stageOf: new Map([[0, 0], [1, 1], [2, 2]]), shownStage: 2 };
    const scene: SceneState = { ...DEFAULT_SCENE, failure };
    const colouring = colouringOf(network, measures, branchGroupsOf(network), 'branch');
    const { fill, level } = drawingOf({ links: buildLinks(network), colouring, sizes: firmSizes(measures, 'uniform', 4), scene });
    const { parts } = legendOf(network, measures, scene, 'de');
    expect(parts.map(({ title, entries }) => [title, entries.map(({ label }) => label)])).toEqual([
      ['Ausfall', ['ausgefallen', 'steht still ab Schritt 1', 'steht still ab Schritt 2', 'läuft weiter']],
    ]);
    expect(fill).toEqual([...parts[0].entries.slice(0, 3).map(({ colour }) => colour), parts[0].entries[3].colour]);
    expect(level[3]).toBe(LEVEL.plain);
  });

  it('says which side of a firm is which, only for the sides that are shown', () => {
    const entries = (direction: 'both' | 'upstream') =>
      legendOf(network, measures, { ...DEFAULT_SCENE, focus: { firm: 1, tiers: 1, direction } }, 'en').parts.find(({ about }) => about === 'mode')!.entries.map(({ label }) => label);
    expect(entries('both')).toEqual(['Suppliers (upstream)', 'Buyers (downstream)']);
    expect(entries('upstream')).toEqual(['Suppliers (upstream)']);
  });

  it('says what size means, unless all are alike or nothing is known', () => {
    expect(legendOf(network, measures, DEFAULT_SCENE, 'de').size).toEqual({ title: 'Größe: Reichweite des Ausfalls (Unternehmen)', largest: 'größter Punkt: 30', ratio: 4.5 });
    expect(legendOf(network, undefined, DEFAULT_SCENE, 'de').size).toBeUndefined();
    expect(legendOf(network, measures, { ...DEFAULT_SCENE, sizeBy: 'uniform' }, 'de').size).toBeUndefined();
  });

  it('explains what a filter has left out, and the firms of a proof', () => {
    const parts = legendOf(network, measures, { ...DEFAULT_SCENE, visible: new Set([1]), chain: { firms: [0, 1] } }, 'de').parts;
    expect(parts.map(({ about, title }) => [about, title])).toEqual([['colour', 'Branche'], ['mode', 'Nachweis'], ['filter', 'Filter']]);
  });

  it('explains selections, pins, hidden firms, and lines of firms that supply each other or several products', () => {
    const both = aNetwork([{ id: 'A' }, { id: 'B' }, { id: 'C' }], [['A', 'B', 'Draht'], ['A', 'B', 'Band'], ['B', 'A', 'Schrott']]);
    const parts = legendOf(both, undefined, { ...DEFAULT_SCENE, picked: new Set([0]), compared: new Set([1]), pinned: new Set([0]), hidden: new Set([2]), visible: new Set([0, 1]) }, 'de').parts;
    expect(parts.slice(1).map(({ title, entries }) => [title, entries.map(({ label, mark }) => [label, mark])])).toEqual([
      ['Lieferbeziehungen', [['breites Ende beim Lieferanten', 'link'], ['zwei Bögen: beliefern einander', 'opposite'], ['dickere Linie: mehrere Lieferbeziehungen', 'parallel']]],
      ['Markiert', [['Auswahl A', 'outline'], ['Auswahl B', 'outline'], ['angeheftet', 'pin'], ['1 ausgeblendet, nicht gezeichnet', 'none']]],
    ]);
    expect(legendOf(both, undefined, { ...DEFAULT_SCENE, way: { stepOf: new Map([[0, 0], [1, 1]]), links: [0] } }, 'en').parts[1]!.title).toBe('Shortest paths');
    const reach = { upstream: new Map([[0, 0]]), downstream: new Map([[0, 0], [1, 1]]) };
    expect(legendOf(network, undefined, { ...DEFAULT_SCENE, reach }, 'en').parts[1]!.entries.map(({ label }) => label)).toEqual(['makers of the product', 'Buyers (downstream)']);
  });
});
