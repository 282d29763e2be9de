import { describe, expect, it } from 'vitest';
import { StepAddress } from '#graph-model/story.ts';
import { cameraAt, sharedOf } from '../../../client/scene/shared-camera.ts';
import { DEFAULT_ADDRESS, formatAddress, parseAddress } from '../../../client/state/address.ts';
import { addressOfStep, moved, oneLine, stepAddress, withText } from '../../../client/state/story-steps.ts';

describe('a step', () => {
  it('keeps the page as it is, but not the language, nor the story that it is put into', () => {
    const address = { ...DEFAULT_ADDRESS, layout: 'map' as const, firm: 'Müller & Söhne', camera: { x: 0.25, y: 0.4, zoom: 2.5 }, language: 'en' as const, story: { id: 'T1', step: 2, presenting: true } };
    const kept = stepAddress(address);
    expect(kept).toBe('/?layout=map&firm=M%C3%BCller+%26+S%C3%B6hne&camera=0.25%2C0.4%2C2.5');
    expect(StepAddress.parse(kept)).toBe(kept);
    expect(addressOfStep({ address: kept })).toEqual({ ...DEFAULT_ADDRESS, layout: 'map', firm: 'Müller & Söhne', camera: { x: 0.25, y: 0.4, zoom: 2.5 } });
  });

  it('never opens a story within a story', () => {
    expect(addressOfStep({ address: '/stories?story=T1&presenting=on&lang=en' })).toEqual(DEFAULT_ADDRESS);
  });

  it('moves among the others, and nowhere else', () => {
    expect([moved(['a', 'b', 'c'], 0, 2), moved(['a', 'b', 'c'], 2, 0), moved(['a', 'b', 'c'], 0, 3), moved(['a', 'b', 'c'], 7, 0)]).toEqual([['b', 'c', 'a'], ['c', 'a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']]);
  });

  it('has no empty text, and one paragraph', () => {
    expect(withText(withText({ address: '/' }, 'title', 'Wo?'), 'title', ' ')).toEqual({ address: '/' });
    expect(oneLine('Eins\r\n zwei\u2028drei')).toBe('Eins zwei drei');
  });
});

describe('the camera of a link', () => {
  const read = (text: string) => parseAddress('/', `camera=${text}`).camera;

  it('is three numbers of a picture, or none', () => {
    expect(read('0.5,0.25,2')).toEqual({ x: 0.5, y: 0.25, zoom: 2 });
    expect(['', '1,2', '1,2,3,4', 'a,b,c', '0.5,0.5,0', '0.5,0.5,1000', '9,0,1', '1e3,0,1', '0.5,0.5,Infinity'].map(read)).toEqual(Array.from({ length: 9 }, () => undefined));
    expect(formatAddress({ ...DEFAULT_ADDRESS, camera: { x: 1 / 3, y: 0.5, zoom: 2 } })).toBe('/?camera=0.3333%2C0.5%2C2');
  });

  it('is the same place in a window of another shape', () => {
    const shared = sharedOf({ x: 0.75, y: 0.6, ratio: 0.5 }, { width: 1600, height: 800 });
    expect(shared).toEqual({ x: 0.75, y: expect.closeTo(0.3, 10), zoom: 2 });
    expect(cameraAt(shared, { width: 1600, height: 800 })).toEqual({ x: 0.75, y: expect.closeTo(0.6, 10), ratio: 0.5 });
    expect(sharedOf(cameraAt(shared, { width: 390, height: 844 }), { width: 390, height: 844 })).toEqual({ x: expect.closeTo(0.75, 10), y: expect.closeTo(0.3, 10), zoom: 2 });
  });
});
