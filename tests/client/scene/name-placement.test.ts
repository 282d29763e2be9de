import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passes, placeNames, TakenSpace } from '../../../client/scene/name-placement.ts';
import type { NameCandidates, NameOptions } from '../../../client/scene/name-placement.ts';

const SCREEN: NameOptions = { left: 0, top: 0, right: 400, bottom: 300, lineHeight: 16, most: 100 };

function candidates(dots: readonly { x: number; y: number; radius: number }[], overrides: Partial<NameCandidates> = {}): NameCandidates {
  return { order: dots.keys(), at: (firm) => dots[firm], width: () => 60, covers: () => 0, always: () => false, ...overrides };
}

describe('names of firms', () => {
  it('stand to the right of their dot', () => {
    expect(placeNames(candidates([{ x: 100, y: 50, radius: 6 }]), SCREEN)).toEqual([{ firm: 0, x: 110, y: 50, width: 60, leader: false }]);
  });

  it('stand to the left at the right edge of the screen', () => {
    expect(placeNames(candidates([{ x: 390, y: 50, radius: 6 }]), SCREEN)).toEqual([{ firm: 0, x: 320, y: 50, width: 60, leader: false }]);
  });

  it('go to the more important firm where there is room for one', () => {
    const dots = [{ x: 100, y: 50, radius: 5 }, { x: 102, y: 51, radius: 5 }];
    expect(placeNames(candidates(dots), { ...SCREEN, left: 95, right: 180, top: 42, bottom: 60 }).map(({ firm }) => firm)).toEqual([0]);
  });

  it('stand where they cover the fewest dots, and are left out where they would cover many', () => {
    const dots = [{ x: 200, y: 150, radius: 5 }];
    const left = candidates(dots, { covers: ([x]) => (x < 200 ? 0 : 3) });
    expect(placeNames(left, SCREEN)[0].x).toBeLessThan(200);
    expect(placeNames(candidates(dots, { covers: (_box, most) => most }), SCREEN)).toEqual([]);
    expect(placeNames(candidates(dots, { covers: () => 50, always: () => true }), SCREEN)).toHaveLength(1);
  });

  it('of firms out of sight are not written, nor more than asked for', () => {
    expect(placeNames(candidates([{ x: -5, y: 50, radius: 5 }, { x: Number.NaN, y: 5, radius: 5 }]), SCREEN)).toEqual([]);
    const dots = Array.from({ length: 9 }, (_, at) => ({ x: 50, y: 20 + 30 * at, radius: 3 }));
    expect(placeNames(candidates(dots), { ...SCREEN, most: 4 })).toHaveLength(4);
  });

  it('of marked firms are led to by a line where there is no room beside the dot, others are left out', () => {
    const dots = [{ x: 200, y: 150, radius: 7 }];
    const crowded = () => {
      const taken = new TakenSpace();
      taken.block(100, 130, 300, 170);
      return taken;
    };
    expect(placeNames(candidates(dots), SCREEN, crowded())).toEqual([]);
    const [name] = placeNames(candidates(dots, { always: () => true }), SCREEN, crowded());
    expect(name).toEqual({ firm: 0, x: 221, y: 118, width: 60, leader: true });
  });

  it('are never led to by a line over another marked firm', () => {
    const dots = [{ x: 200, y: 150, radius: 7 }];
    const taken = new TakenSpace();
    taken.block(100, 130, 300, 170);
    const [name] = placeNames(candidates(dots, { always: () => true, misleads: (_firm, x) => x > 200 }), SCREEN, taken);
    expect(name).toMatchObject({ x: 119, leader: true });
    expect(passes(0, 0, 10, 0, { x: 5, y: 2, radius: 3 })).toBe(true);
    expect(passes(0, 0, 10, 0, { x: 15, y: 0, radius: 3 })).toBe(false);
  });

  it('of marked firms find room in a crowd of forty', () => {
    const dots = Array.from({ length: 40 }, (_, at) => ({ x: 150 + 10 * (at % 10), y: 120 + 12 * Math.floor(at / 10), radius: 5 }));
    const screen = { ...SCREEN, right: 1200, bottom: 700 };
    const moved = dots.map((dot) => ({ ...dot, x: dot.x + 400, y: dot.y + 200 }));
    expect(placeNames(candidates(moved, { always: () => true }), screen).length).toBeGreaterThan(30);
  });

  it('never overlap', () => {
    const dot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), radius: fc.integer({ min: 2, max: 12 }) });
    fc.assert(fc.property(fc.array(dot, { maxLength: 60 }), (dots) => {
      const names = placeNames(candidates(dots), SCREEN);
      for (const a of names) for (const b of names) if (a !== b) expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 16).toBe(true);
    }));
  });
});
