import '../../text/late-texts.ts';
import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconLinkPlus } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { productName } from '../../state/network-index.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { FoundRelations } from '../firm/best-relations.tsx';
import { StockAdvice } from '../firm/stock-advice.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { EmptyMessage } from '../shared/state-message.tsx';
import { WithNetwork } from '../shared/with-network.tsx';
import { firmOptions } from './firm-options.ts';

const SCOPES = ['firm', 'product', 'region'] as const;
type Scope = (typeof SCOPES)[number];

/** Cards of one column, no wider than is read well. */
const FOUND = 860;

const NOTHING_UNKNOWN: ReadonlySet<string> = new Set();

/** Which one new relation, or which week of stock, takes away most risk. */
export default function RelationsSection() {
  return <WithNetwork><Relations /></WithNetwork>;
}

function Relations() {
  const { t } = useTexts();
  const [scope, setScope] = useState<Scope>('firm');
  const scopes = (
    <SegmentedControl
      aria-label={t('markets.relations.scope')} value={scope} onChange={(value) => setScope(SCOPES.find((one) => one === value) ?? 'firm')}
      data={SCOPES.map((value) => ({ value, label: t(`markets.relations.${value}`) }))}
    />
  );
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('markets.relations.intro')}</Text>
      {scope === 'firm' && <ForFirm scopes={scopes} />}
      {scope === 'product' && <ForChain scopes={scopes} />}
      {scope === 'region' && <ForRegion scopes={scopes} />}
    </Stack>
  );
}

/** For whom, in one row with the choice of which one. */
function Asked({ scopes, children }: { scopes: ReactNode; children?: ReactNode }) {
  return <Group align="flex-end" gap="md">{scopes}{children && <div style={{ flex: '1 1 18rem', maxWidth: '30rem' }}>{children}</div>}</Group>;
}

function ForFirm({ scopes }: { scopes: ReactNode }) {
  const { t, language } = useTexts();
  const facts = useNetworkFacts();
  const [{ firm }, changeAddress] = useAddress('firm');
  const firms = useMemo(() => firmOptions(facts, language), [facts, language]);
  const number = firm === undefined ? undefined : facts.index.numberOf.get(firm);
  return (
    <>
      <Asked scopes={scopes}><RecordSelect label={t('markets.relations.chooseFirm')} data={firms} value={firm ?? null} onChange={(value) => changeAddress({ firm: value ?? undefined })} /></Asked>
      {firm === undefined || number === undefined ? <EmptyMessage icon={<IconLinkPlus size={40} aria-hidden />} title={t('markets.relations.firmTitle')} text={t('markets.relations.firmText')} /> : (
        <Stack gap="lg" maw={FOUND}>
          <Title order={2} size="h4">{facts.network.firms.name[number]}</Title>
          <FoundRelations key={firm} scope={{ firm }} name={facts.network.firms.name[number]} />
          <StockAdvice id={firm} unknownStock={NOTHING_UNKNOWN} />
        </Stack>
      )}
    </>
  );
}

function ForChain({ scopes }: { scopes: ReactNode }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [product, setProduct] = useState<string | null>(null);
  const products = useMemo(() => network.products.id.map((value, place) => ({ value, label: productName(network, place, language) })).sort((a, b) => a.label.localeCompare(b.label, language)), [network, language]);
  const name = products.find(({ value }) => value === product)?.label;
  return (
    <>
      <Asked scopes={scopes}><RecordSelect label={t('markets.relations.chooseProduct')} data={products} value={product} onChange={setProduct} /></Asked>
      {product === null || name === undefined ? <EmptyMessage icon={<IconLinkPlus size={40} aria-hidden />} title={t('markets.relations.productTitle')} text={t('markets.relations.productText')} /> : <div style={{ maxWidth: FOUND }}><FoundRelations key={product} scope={{ product }} name={name} /></div>}
    </>
  );
}

function ForRegion({ scopes }: { scopes: ReactNode }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Asked scopes={scopes} />
      {asked ? <div style={{ maxWidth: FOUND }}><FoundRelations scope={{}} name={t('markets.relations.theRegion')} /></div> : (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('markets.relations.computeText')}</Text>
          <Button variant="default" leftSection={<IconLinkPlus size={16} aria-hidden />} onClick={() => setAsked(true)}>{t('markets.relations.compute')}</Button>
        </Stack>
      )}
    </>
  );
}
