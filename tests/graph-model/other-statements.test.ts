import { describe, expect, it } from 'vitest';
import { withoutStatement, withStatementTaken } from '#graph-model/other-statements.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import { aFirm } from '#tests/support/records.ts';

const REGISTER = { source: 'Handelsregister', asOf: '2026-10-01', status: 'confirmed' } as const;
const SURVEY = { source: 'Umfrage 2026', asOf: '2026-03-01', contributor: 'Kammer', status: 'reported' } as const;
const website: OtherStatement = { field: 'website', value: 'https://neu.example', ...REGISTER };
const saidBySurvey = () => SURVEY;

describe('what another source says', () => {
  it('stands for the record once it is taken, and the value before becomes a statement of those who said it', () => {
    const name: OtherStatement = { field: 'name', value: 'Ziehwerk AG', source: 'Messe' };
    const firm = aFirm({ ...SURVEY, website: 'https://alt.example', otherStatements: [website, name] });
    expect(withStatementTaken(firm, website, saidBySurvey)).toEqual(aFirm({
      ...REGISTER, website: 'https://neu.example', otherStatements: [name, { field: 'website', value: 'https://alt.example', ...SURVEY }],
    }));
  });

  it('keeps how sure the record is where the statement does not say it', () => {
    const statement: OtherStatement = { field: 'name', value: 'Ziehwerk AG', source: 'Messe' };
    expect(withStatementTaken(aFirm({ ...SURVEY, name: 'Ziehwerk', otherStatements: [statement] }), statement, saidBySurvey)).toEqual(aFirm({
      name: 'Ziehwerk AG', source: 'Messe', status: 'reported', otherStatements: [{ field: 'name', value: 'Ziehwerk', ...SURVEY }],
    }));
  });

  it('brings along what its source says of the fields that belong together', () => {
    const wz: OtherStatement = { field: 'wz', value: '24.34', ...REGISTER };
    const edition: OtherStatement = { field: 'wzEdition', value: 2025, ...REGISTER };
    const taken = withStatementTaken(aFirm({ wz: '25.93', wzEdition: 2008, otherStatements: [edition, wz] }), wz, saidBySurvey);
    expect(taken).toEqual(aFirm({ wz: '24.34', wzEdition: 2025, ...REGISTER, otherStatements: [{ field: 'wzEdition', value: 2008, ...SURVEY }, { field: 'wz', value: '25.93', ...SURVEY }] }));
  });

  it('a size class and a head count never contradict each other: the one that is not taken gives way and is kept', () => {
    const size: OtherStatement = { field: 'sizeClass', value: 'large', ...REGISTER };
    expect(withStatementTaken(aFirm({ employees: 40, sizeClass: 'small', otherStatements: [size] }), size, saidBySurvey)).toEqual(aFirm({
      sizeClass: 'large', ...REGISTER, otherStatements: [{ field: 'sizeClass', value: 'small', ...SURVEY }, { field: 'employees', value: 40, ...SURVEY }],
    }));
    const count: OtherStatement = { field: 'employees', value: 300, ...REGISTER };
    expect(withStatementTaken(aFirm({ sizeClass: 'small', otherStatements: [count] }), count, saidBySurvey)).toEqual(aFirm({
      employees: 300, sizeClass: 'large', ...REGISTER, otherStatements: [{ field: 'sizeClass', value: 'small', ...SURVEY }],
    }));
  });

  it('taken and taken back by the former source, the record says what it said before', () => {
    const firm = aFirm({ ...SURVEY, website: 'https://alt.example', otherStatements: [website] });
    const taken = withStatementTaken(firm, website, saidBySurvey);
    const [former] = taken.otherStatements as OtherStatement[];
    expect(withStatementTaken(taken, former, () => REGISTER)).toEqual(firm);
  });

  it('is gone once it is dismissed; everything else stays', () => {
    const other: OtherStatement = { ...website, source: 'Messe' };
    expect(withoutStatement(aFirm({ otherStatements: [website, other] }), website)).toEqual(aFirm({ otherStatements: [other] }));
    expect(withoutStatement(aFirm({ otherStatements: [website] }), website)).toEqual(aFirm());
    const [size, count]: OtherStatement[] = [{ field: 'sizeClass', value: 'large', ...REGISTER }, { field: 'employees', value: 300, ...REGISTER }];
    expect(withoutStatement(aFirm({ otherStatements: [size, count, website] }), size)).toEqual(aFirm({ otherStatements: [website] }));
  });
});
