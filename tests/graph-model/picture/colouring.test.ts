import { describe, expect, it } from 'vitest';
import { branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import { colouringOf } from '#graph-model/picture/colouring.ts';
import type { Colouring } from '#graph-model/picture/colouring.ts';
import { ALARM, BRANCH_COLOURS, INK, NONE } from '#graph-model/picture/palette.ts';
import type { ColourBy } from '#graph-model/picture/scene-state.ts';
import { aNetwork } from '../../support/a-network.ts';
import { someMeasures } from '../../support/some-measures.ts';

const network = aNetwork([
  { id: 'A', wz: '24.32.0', ags: '05914000', kind: 'industry' }, { id: 'B', wz: '25.93.0', ags: '05962004', kind: 'craft' },
  { id: 'C', ags: '05962032' }, { id: 'D', wz: '24.10.0', ags: '05962004', kind: 'industry' },
]);
const measures = someMeasures({
  critical_count: [0, 12, null, 3], community: [2, 1, 1, null], tier: [0, 1, 2, 2], articulation_point: [1, 0, null, 0], hhi_suppliers: [0.5, 1, null, 0.25],
});

function colours(colourBy: ColourBy): Colouring {
  return colouringOf(network, measures, branchGroupsOf(network), colourBy);
}

/** Label of the class of each firm. */
function labels({ classes, classOf }: Colouring): string[] {
  return Array.from(classOf, (each) => classes[each].label.de);
}

describe('colours of firms', () => {
  it('by branch name the groups that occur, and what is unknown', () => {
    const colouring = colours('branch');
    expect(labels(colouring)).toEqual(['Stahl & Metall', 'Draht, Federn, Schrauben', 'Branche unbekannt', 'Stahl & Metall']);
    expect(colouring.classes.map(({ colour, firms }) => [colour, firms])).toEqual([[BRANCH_COLOURS.steel, 2], [BRANCH_COLOURS.metalware, 1], [BRANCH_COLOURS.unknown, 1]]);
    expect(colouring.classes[2].hollow).toBe(true);
  });

  it('by kind and by district follow the firm', () => {
    expect(labels(colours('kind'))).toEqual(['Industrie', 'Handwerk', 'unbekannt', 'Industrie']);
    expect(labels(colours('district'))).toEqual(['Hagen', 'Märkischer Kreis', 'Märkischer Kreis', 'Märkischer Kreis']);
  });

  it('by district set firms outside the region and of unknown place apart', () => {
    const elsewhere = { ...network, firms: { ...network.firms, inRegion: [true, false, null, true] } };
    expect(labels(colouringOf(elsewhere, undefined, branchGroupsOf(elsewhere), 'district'))).toEqual(['Hagen', 'außerhalb der Region', 'unbekannt', 'Märkischer Kreis']);
  });

  it('by kritische Stellen run from none to amber, unknown being a ring and no zero', () => {
    const colouring = colours('critical');
    expect(labels(colouring)).toEqual(['keine', '12', 'unbekannt', '3']);
    expect(colouring.classes.map(({ colour, hollow }) => [colour, hollow])).toEqual([[NONE, undefined], [ALARM[0], undefined], [ALARM.at(-1), undefined], [INK.hollow, true]]);
  });

  it('by group, by stage and by yes or no name each class', () => {
    expect(labels(colours('community'))).toEqual(['Gruppe 2', 'Gruppe 1', 'Gruppe 1', 'unbekannt']);
    expect(labels(colours('tier'))).toEqual(['Stufe 0', 'Stufe 1', 'Stufe 2', 'Stufe 2']);
    expect(labels(colours('articulation_point'))).toEqual(['ja', 'nein', 'unbekannt', 'nein']);
  });

  it('by a share are written as people read shares, in both languages', () => {
    const { classes } = colours('hhi_suppliers');
    expect(classes.map(({ label }) => label)).toEqual([
      { de: '25\u00a0%', en: '25%' }, { de: '50\u00a0%', en: '50%' }, { de: '100\u00a0%', en: '100%' }, { de: 'unbekannt', en: 'unknown' },
    ]);
  });

  it('say that a measure is not there yet', () => {
    expect(labels(colouringOf(network, undefined, branchGroupsOf(network), 'critical'))).toEqual(Array(4).fill('wird berechnet …'));
  });

  it('join the smaller of many groups', () => {
    const many = aNetwork(Array.from({ length: 40 }, (_, firm) => ({ id: `F${firm}` })));
    const { classes } = colouringOf(many, someMeasures({ community: many.firms.id.map((_, firm) => firm % 20) }), branchGroupsOf(many), 'community');
    expect(classes.at(-1)).toMatchObject({ label: { de: 'kleinere Gruppen' }, firms: 20 });
    expect(classes).toHaveLength(11);
  });

  it('survive an empty network', () => {
    const none = aNetwork([]);
    expect(colouringOf(none, undefined, new Uint8Array(), 'branch').classes).toEqual([]);
  });
});
