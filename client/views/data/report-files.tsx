import { Table } from '@mantine/core';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import type { Texts } from '../../text/texts.ts';
import classes from './data.module.css';

type Kind = ImportReport['files'][number]['kind'];

/** What was read from each file. */
export function ReportFiles({ report }: { report: ImportReport }) {
  const { t, language } = useTexts();
  if (report.files.length === 0) return null;
  return (
    <div className={classes.wide}>
      <Table aria-label={t('data.filesTable')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('data.file')}</Table.Th><Table.Th>{t('data.content')}</Table.Th><Table.Th ta="right">{t('data.rows')}</Table.Th>
            <Table.Th ta="right">{t('data.accepted')}</Table.Th><Table.Th ta="right">{t('data.rejected')}</Table.Th><Table.Th className={classes.encoding}>{t('data.encoding')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.files.map((file, number) => (
            <Table.Tr key={`${number} ${file.name}`}>
              <Table.Td className={classes.fileName}>{file.sheet === undefined ? file.name : t('importing.sheet', { file: file.name, sheet: file.sheet })}</Table.Td><Table.Td>{file.format === 'json' ? t('data.kindDataset') : kindText(file.kind, t)}</Table.Td>
              <Table.Td ta="right">{numberText(file.rows, language)}</Table.Td><Table.Td ta="right">{numberText(file.accepted, language)}</Table.Td>
              <Table.Td ta="right" className={file.rejected > 0 ? classes.bad : ''}>{numberText(file.rejected, language)}</Table.Td>
              <Table.Td className={classes.encoding}>{file.format === 'csv' && file.kind !== undefined ? file.encoding.toUpperCase() : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What a table holds, in words. */
export function kindText(kind: Kind, t: Texts): string {
  switch (kind) {
    case 'firms': return t('data.kindFirms');
    case 'products': return t('data.kindProducts');
    case 'relations': return t('data.kindRelations');
    case 'requirements': return t('data.kindRequirements');
    case 'offers': return t('data.kindOffers');
    case 'scenarios': return t('data.kindScenarios');
    case 'regions': return t('data.kindRegions');
    case 'searches': return t('data.kindSearches');
    case 'stories': return t('data.kindStories');
    case undefined: return t('data.kindUnknown');
  }
}
