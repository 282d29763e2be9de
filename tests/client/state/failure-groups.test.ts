import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { shockOnWhoIsThere } from '#graph-model/analysis/esri/shock.ts';
import { ScenarioPlan } from '#graph-model/scenario.ts';
import { aNetwork } from '#tests/support/a-network.ts';
import { aDataset, aFirm } from '#tests/support/records.ts';
import { aPlan } from '#tests/support/scenarios.ts';
import { branchesOfFirms, failingFirms, firmsOfGroup, groupChoices, groupsOfFirm, planOfFailure, playableScenario } from '../../../client/state/failure-groups.ts';
import { indexNetwork } from '../../../client/state/network-index.ts';

const FIRMS = [
  { id: 'zieherei', ags: '05962004', wz: '24.34.0' }, { id: 'federn', ags: '05914000', wz: '25.93.0', country: 'DE' },
  { id: 'galvanik', ags: '05962032', wz: '25.61.0' }, { id: 'haendler', country: 'CN' }, { id: 'unbekannt' },
];
const index = indexNetwork(aNetwork(FIRMS, [['zieherei', 'federn', 'Draht']]));
const GROUPS = [
  { kind: 'municipality', key: '05962004' }, { kind: 'municipality', key: '05962' }, { kind: 'industry', key: '25' }, { kind: 'industry', key: '25.61.0' },
  { kind: 'country', key: 'DE' }, { kind: 'country', key: 'CN' }, { kind: 'country', key: 'FR' },
] as const;

describe('a group that fails', () => {
  it('is the firms that a scenario with the same group hits', () => {
    const context = createAnalysisContext(aDataset({ firms: FIRMS.map((firm) => aFirm(firm)) }));
    const hit = GROUPS.map(({ kind, key }) => [...shockOnWhoIsThere(context, { [kind]: key } as unknown as Parameters<typeof shockOnWhoIsThere>[1], 0).keys()].sort());
    expect(GROUPS.map((group) => firmsOfGroup(index.network.firms, group).sort())).toEqual(hit);
    expect(hit).toEqual([['zieherei'], ['galvanik', 'zieherei'], ['federn', 'galvanik'], ['galvanik'], ['federn', 'galvanik', 'zieherei'], ['haendler'], []]);
  });

  it('fails beside single firms, each firm once; who is not in the data is left out', () => {
    expect(failingFirms(index, { firms: ['federn', 'niemand'], groups: [{ kind: 'industry', key: '25' }, { kind: 'country', key: 'CN' }] })).toEqual(['federn', 'galvanik', 'haendler']);
  });

  it('is offered for a firm by its place, or its country where it has none, and by its branch', () => {
    expect(FIRMS.map((_, firm) => groupsOfFirm(index.network.firms, firm).map(({ key }) => key))).toEqual([['05962004', '24'], ['05914000', '25'], ['05962032', '25'], ['CN'], []]);
  });

  it('stands for firms of a branch by division, by code where others of the region have the division, and not at all where others would fail with them', () => {
    const keysOf = (wz: (string | null)[], outside: number, ...meant: number[]) =>
      branchesOfFirms({ wz, inRegion: wz.map((_, firm) => firm < wz.length - outside) }, (firm) => meant.includes(firm)).map(({ key }) => key);
    expect(keysOf(['24.10.0', '24.34.0', null, '24.10.0'], 1, 0, 1, 2)).toEqual(['24']);
    expect(keysOf(['25.61.0', '25.93.0', '24.10.0'], 0, 0, 2)).toEqual(['24', '25.61.0']);
    expect(keysOf(['25.61.0', '25.61.0'], 0, 0)).toEqual([]);
  });

  it('can be chosen wherever it hits somebody', () => {
    const choices = groupChoices(index, 'de');
    expect(choices.filter(({ kind, key, count }) => firmsOfGroup(index.network.firms, { kind, key }).length !== count)).toEqual([]);
    expect(choices.filter(({ kind }) => kind === 'country').map(({ key, name, count }) => [key, name, count])).toEqual([['CN', 'China', 1], ['DE', 'Deutschland', 3]]);
  });
});

describe('a failure as a scenario', () => {
  const answers = { relations: [{ supplier: 'galvanik', buyer: 'federn', product: 'Draht' }], stocks: [{ firm: 'federn', product: 'Draht', days: 9 }] } as unknown as Parameters<typeof planOfFailure>[1];
  const who = { firms: ['zieherei'], groups: [{ kind: 'municipality', key: '05962' }, { kind: 'industry', key: '25' }, { kind: 'country', key: 'CN' }] } as const;

  it('keeps groups as such, and comes back to be played as it was', () => {
    const plan = planOfFailure(who, answers);
    expect(ScenarioPlan.parse(plan)).toEqual({
      failures: [{ firms: ['zieherei'] }, { municipality: '05962' }, { industry: '25' }, { country: 'CN' }], newRelations: answers?.relations, stocks: answers?.stocks,
    });
    expect(playableScenario(plan)).toEqual({ failure: { ...who, stage: 0, answers }, left: { failures: [], endedRelations: [] }, otherDays: false });
  });

  it('says what of a scenario is not played', () => {
    const plan = aPlan({ failures: [{ product: 'Draht' }, { country: 'CN', capacity: 0.5 }, { firms: ['zieherei'], days: 3 }], endedRelations: ['R1'] });
    expect(playableScenario(plan)).toEqual({ failure: { firms: ['zieherei'], stage: 0 }, left: { failures: plan.failures?.slice(0, 2), endedRelations: ['R1'] }, otherDays: true });
    expect(playableScenario(aPlan({ failures: [{ product: 'Draht' }] })).failure).toBeUndefined();
  });
});
