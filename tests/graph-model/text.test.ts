import { describe, expect, it } from 'vitest';
import { fold, germanOrder, Label, textHazard } from '#graph-model/text.ts';

describe('folding for search', () => {
  it('takes umlauts, their transcriptions and plain vowels as the same', () => {
    expect(['Müller', 'Mueller', 'MULLER', 'Mu\u0308ller'].map(fold)).toEqual(['muller', 'muller', 'muller', 'muller']);
  });

  it('takes ß and ss, accents and any blanks as the same', () => {
    expect(fold('  Große\u00A0Café ')).toBe(fold('GROSSE cafe'));
  });
});

describe('texts that people read', () => {
  it.each([
    ['=1+1', 'formula'], ["=cmd|' /C calc'!A0", 'formula'], ['+SUM(A1)', 'formula'], ['@HYPERLINK("x")', 'formula'], ['-2+cmd|x', 'formula'],
    ['<b>Stahl</b>', 'markup'], ['<script>alert(1)</script>', 'markup'], ['Stahl<img src=x onerror=y', 'markup'],
    ['Stahl\u0000werk', 'control_character'], ['Stahl\u202Ewerk', 'control_character'], ['\uFFFD', 'control_character'], ['---', 'no_letter'],
  ])('refuses %j: %s', (text, hazard) => {
    expect(textHazard(text)).toBe(hazard);
    expect(Label.safeParse(text).success).toBe(false);
  });

  it.each(['@-Netz GmbH', '+plus Werkzeuge', 'C < 0,25 %', 'Stahl 😀', 'Müller & Söhne', 'A/B-Guss', '3D-Druck', 'مصنع'])('takes %j', (text) => {
    expect(textHazard(text)).toBeUndefined();
  });
});

describe('German order', () => {
  it('sorts ä as a and numbers by value', () => {
    expect(['Zinn', 'Ärmel', 'Arm', 'Werk 10', 'Werk 9'].sort(germanOrder.compare)).toEqual(['Arm', 'Ärmel', 'Werk 9', 'Werk 10', 'Zinn']);
  });
});
