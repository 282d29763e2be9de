import { expect, it } from 'vitest';
import { openReport } from '#server/reports/layout/report-writer.ts';
import { reportHead } from '#server/reports/report-head.ts';
import { writeSections, type ReportSection } from '#server/reports/report-section.ts';
import { reportWords } from '#server/reports/report-words.ts';
import { regionGaps, regionOrigin } from '#server/reports/sections/region-purchases.ts';
import { regionStrengths } from '#server/reports/sections/region-strengths.ts';
import { pagesOfPdf } from '#tests/support/read-pdf.ts';

const FORMULA = { de: 'So wird gerechnet.', en: 'This is how.' };

async function textOf(section: ReportSection): Promise<string> {
  const words = reportWords('de');
  const writer = openReport(reportHead({ kind: { de: 'Probe', en: 'Probe' }, name: 'Region', revision: 1, day: '2026-11-22', version: '1', fictitious: false, uncompressed: true }, words), words);
  writeSections(writer, [section]);
  return pagesOfPdf(await writer.finish()).join(' ').replaceAll(/\s+/g, ' ');
}

it('shows where a region buys, and no ring that is suppressed', async () => {
  const rings = [{ ring: 'own', value: 3_000 }, { ring: 'world', value: null, suppressed: true }, { ring: 'unknown', value: null }] as const;
  const text = await textOf(regionOrigin({ formula: FORMULA, basis: 'volume', coverage: 0.9, total: { all: { value: 4_000 }, localShare: 0.75, rings } }));
  for (const part of ['Region 3.000 €', 'übrige Welt gesperrt Ort', 'Ort unbekannt unbekannt', 'Gezählt: Euro im Jahr; Abdeckung 90 %. So wird gerechnet.']) expect(text).toContain(part);
});

it('shows gaps with who offers or comes closest', async () => {
  const gap = { products: [{ id: 'P1', name: 'Federdraht' }], status: 'hidden', demand: { value: 12 }, gap: { value: 7.5 }, localShare: 0.375, sources: [{ firm: { id: 'F1', name: 'Drahtwerk' } }], closest: [] } as const;
  const text = await textOf(regionGaps({ formula: FORMULA, note: { de: 'Hinweis.', en: 'Note.' }, basis: 'relations', coverage: 1, counts: { hidden: 1, real: 1 }, gaps: [gap, { ...gap, code: '7326', status: 'real', demand: { value: null, suppressed: true }, gap: { value: null, suppressed: true }, localShare: null, sources: [] }] }));
  for (const part of ['1 verdeckte Lücken', 'Federdraht verdeckt 12 7,5 37,5 % Drahtwerk', '(7326)', 'echt gesperrt gesperrt gesperrt', 'niemand bekannt']) expect(text).toContain(part);
});

it('shows the branches in which a region is strong', async () => {
  const branch = { branch: { code: '25.9', title: { de: 'Sonstige Metallwaren', en: 'Other metal goods' } }, firms: 12, employees: 1_250, quotient: 3.456, strong: true };
  const text = await textOf(regionStrengths({ formula: FORMULA, note: { de: 'Hinweis.', en: 'Note.' }, coverage: 0.5, there: { name: { de: 'Deutschland', en: 'Germany' } }, branches: [branch, { ...branch, branch: { ...branch.branch, code: '10.1' }, strong: false }] }));
  expect(text).toContain('25.9 Sonstige Metallwaren 12 1.250 3,46');
  expect(text).not.toContain('10.1');
});
