import '../../text/late-texts.ts';
import { Anchor, Radio, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ExportFile } from '#graph-model/contract/exports.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { shownFirms, shownRelations } from '#graph-model/picture/shown-firms.ts';
import { useNetwork } from '../../api/queries.ts';
import { exportAddress, partShown } from '../../state/export-address.ts';
import { numberText } from '../../state/format.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './data.module.css';

type Key = 'xlsx' | 'zip' | 'gexf' | 'graphml' | 'json' | 'cypher' | 'firms' | 'products' | 'relations' | 'requirements' | 'offers' | 'scenarios' | 'regions' | 'searches' | 'stories' | 'measures' | 'legend';

const FILES = [
  ['atlas.xlsx', 'xlsx'], ['atlas.zip', 'zip'], ['network.gexf', 'gexf'], ['network.graphml', 'graphml'], ['atlas.json', 'json'], ['atlas.cypher', 'cypher'],
  ['firms.csv', 'firms'], ['products.csv', 'products'], ['relations.csv', 'relations'], ['requirements.csv', 'requirements'],
  ['offers.csv', 'offers'], ['scenarios.csv', 'scenarios'], ['regions.csv', 'regions'], ['searches.csv', 'searches'], ['stories.csv', 'stories'], ['measures.csv', 'measures'], ['legend.csv', 'legend'],
] as const satisfies readonly (readonly [ExportFile, Key])[];

/** Every file to take away, with what it will hold: all records, or what the page shows. */
export function ExportList() {
  const { t, language } = useTexts();
  const [address] = useAddress();
  const counts = useCounts();
  const [wanted, setWanted] = useState<'all' | 'shown'>();
  const scope = counts?.shown === undefined ? 'all' : wanted ?? 'shown';
  const number = (value: number) => numberText(value, language);
  return (
    <Stack gap="sm">
      <Radio.Group value={scope} onChange={(value) => setWanted(value as 'all' | 'shown')} label={t('data.exportScope')}>
        <Stack gap={6} mt={4}>
          <Radio value="all" label={counts ? t('data.exportAll', { firms: number(counts.firms), relations: number(counts.relations) }) : t('data.exportAllPlain')} />
          <Radio
            value="shown" disabled={counts?.shown === undefined}
            label={counts?.shown ? t('data.exportShown', { firms: number(counts.shown.firms), of: number(counts.firms), relations: number(counts.shown.relations) }) : t('data.exportNoFilter')}
          />
        </Stack>
      </Radio.Group>
      <Stack gap={0} component="ul" className={classes.exports}>
        {FILES.map(([file, key]) => (
          <li key={file}>
            <Anchor href={exportAddress(file, address, scope, language)} download={file}><IconDownload size={18} aria-hidden /> {t(`data.export.${key}`)}</Anchor>
            <Text span size="sm" c="dimmed">{file}</Text>
          </li>
        ))}
      </Stack>
      <Text size="sm" c="dimmed">{t('data.exportLegend')}</Text>
    </Stack>
  );
}

/** Numbers of what a file would hold; undefined until the network is there. */
function useCounts() {
  const network = useNetwork().data;
  const [address] = useAddress();
  const made = useMemo(() => network && { index: indexNetwork(network), links: buildLinks(network) }, [network]);
  return useMemo(() => {
    if (!network || !made) return undefined;
    const part = partShown(address);
    const firms = part && shownFirms(made.index, made.links, part);
    const all = { firms: network.firms.id.length, relations: network.relations.id.length };
    return { ...all, ...(firms && { shown: { firms: firms.size, relations: shownRelations(network, firms) } }) };
  }, [network, made, address]);
}
