import { describe, expect, it } from 'vitest';
import type { FailureView, StoppedFirm } from '#graph-model/contract/analyses.ts';
import { clampStage, failureStages, stageByNumber, stoppedBy } from '../../../client/state/failure.ts';
import { chainNumbers, proofSteps } from '../../../client/state/proof.ts';

const firm = (id: string) => ({ id, name: `Firma ${id}` });
const galvanik: StoppedFirm = { firm: firm('galvanik'), stage: 0 };
const schrauben: StoppedFirm = { firm: firm('schrauben'), stage: 1, cause: { product: { id: 'P1', name: 'Beschichtung', nameEn: 'Coating' }, suppliers: [firm('galvanik')] } };
const federn: StoppedFirm = { firm: firm('federn'), stage: 1, cause: { product: { id: 'P1', name: 'Beschichtung', nameEn: 'Coating' }, suppliers: [firm('galvanik')] } };
const oem: StoppedFirm = { firm: firm('oem'), stage: 2, cause: { product: { id: 'P2', name: 'Modul' }, suppliers: [firm('schrauben'), firm('federn')] } };

function aFailure(stopped: StoppedFirm[], failed = [firm('galvanik')]): FailureView {
  return { revision: 1, failed, stopped, limited: [], stages: 2, employeeShare: { value: null, coverage: 0 }, volumeShare: { value: null, coverage: 0 } };
}

describe('a failure stage by stage', () => {
  const stages = failureStages(aFailure([oem, schrauben, galvanik, federn]));

  it('begins with the firms that fail and goes on in order of the stages', () => {
    expect(stages).toEqual([{ stage: 0, firms: [galvanik] }, { stage: 1, firms: [schrauben, federn] }, { stage: 2, firms: [oem] }]);
  });

  it('counts who stands by each stage', () => {
    expect([0, 1, 2].map((stage) => stoppedBy(stages, stage))).toEqual([1, 3, 4]);
  });

  it('shows the firms that fail at stage 0 also where the answer lists only those that stop after them', () => {
    expect(failureStages(aFailure([schrauben]))[0]).toEqual({ stage: 0, firms: [galvanik] });
  });

  it('is over at once where nobody else stops', () => {
    expect(failureStages(aFailure([galvanik]))).toEqual([{ stage: 0, firms: [galvanik] }]);
  });

  it('keeps the stage of a link within the stages there are', () => {
    expect(clampStage(99, stages)).toBe(2);
    expect(clampStage(-1, stages)).toBe(0);
    expect(clampStage(3, [])).toBe(0);
  });

  it('tells the picture the stage of each firm it knows', () => {
    expect(stageByNumber(stages, new Map([['galvanik', 7], ['oem', 2]]))).toEqual(new Map([[7, 0], [2, 2]]));
  });
});

describe('a proof', () => {
  it('says step by step who stops for want of what', () => {
    expect(proofSteps([oem, galvanik, schrauben], 'de')).toEqual([
      { firm: firm('galvanik'), reason: 'failed', suppliers: [] },
      { firm: firm('schrauben'), reason: 'sole', product: 'Beschichtung', suppliers: ['Firma galvanik'] },
      { firm: firm('oem'), reason: 'all', product: 'Modul', suppliers: ['Firma schrauben', 'Firma federn'] },
    ]);
  });

  it('names products in English where they have an English name', () => {
    expect(proofSteps([schrauben, oem], 'en').map(({ product }) => product)).toEqual(['Coating', 'Modul']);
  });

  it('says what a firm loses that does not stop altogether', () => {
    expect(proofSteps([{ ...oem, product: { id: 'P3', name: 'Getriebe' } }], 'de')).toEqual([
      { firm: firm('oem'), reason: 'all', product: 'Modul', suppliers: ['Firma schrauben', 'Firma federn'], lost: 'Getriebe' },
    ]);
  });

  it('claims no cause where none is known', () => {
    expect(proofSteps([{ firm: firm('x'), stage: 3 }], 'de')).toEqual([{ firm: firm('x'), reason: 'unclear', suppliers: [] }]);
  });

  it('is drawn along the firms that the network knows, in order', () => {
    expect(chainNumbers([oem, schrauben, galvanik, { ...oem, stage: 3 }], new Map([['galvanik', 5], ['oem', 1]]))).toEqual([5, 1]);
  });
});
