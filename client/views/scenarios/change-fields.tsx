import { ActionIcon, Button, Fieldset, NumberInput, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ComboboxItem } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_DAYS } from '#graph-model/bounds.ts';
import type { ScenarioPlan, ScenarioStock } from '#graph-model/scenario.ts';
import type { Language } from '#graph-model/language.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import { productName } from '../../state/network-index.ts';
import { changeWords } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { NewRelationFields } from './new-relation-fields.tsx';
import { useScenarioFacts } from './scenario-facts.ts';
import classes from './scenarios.module.css';

const KINDS = ['stock', 'relation', 'ended'] as const;
type Kind = (typeof KINDS)[number];
type ChangePlan = (plan: ScenarioPlan) => void;

/** More stock, new relations and relations that end. */
export function ChangeFields({ plan, onChange }: { plan: ScenarioPlan; onChange: ChangePlan }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [kind, setKind] = useState<Kind>('stock');
  const Add = { stock: AddStock, relation: NewRelationFields, ended: AddEnded }[kind];
  return (
    <Fieldset legend={t('scenarios.editor.changes')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t('scenarios.editor.changesText')}</Text>
        <Changes plan={plan} onChange={onChange} />
        <SegmentedControl
          size="sm" fullWidth aria-label={t('scenarios.editor.changes')} value={kind} onChange={(value) => setKind(value as Kind)} orientation={compact ? 'vertical' : 'horizontal'}
          data={KINDS.map((value) => ({ value, label: t(`scenarios.editor.${value}`) }))}
        />
        <Add plan={plan} onChange={onChange} />
      </Stack>
    </Fieldset>
  );
}

/** Each change in words, to be taken out. */
function Changes({ plan, onChange }: { plan: ScenarioPlan; onChange: ChangePlan }) {
  const { t, language } = useTexts();
  const { index } = useScenarioFacts();
  const lists = ['stocks', 'newRelations', 'endedRelations'] as const;
  return lists.flatMap((list) => changeWords({ [list]: plan[list] }, { index, t, language }).map((what, place) => (
    <div key={`${list} ${place}`} className={classes.row}>
      <Text className={classes.rowName}>{what}</Text>
      <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={t('scenarios.editor.removeRow', { what })} onClick={() => onChange({ ...plan, [list]: plan[list]?.toSpliced(place, 1) })}><IconX size={18} aria-hidden /></ActionIcon>
    </div>
  )));
}

function AddStock({ plan, onChange }: { plan: ScenarioPlan; onChange: ChangePlan }) {
  const { t, language } = useTexts();
  const { index, firms } = useScenarioFacts();
  const [firm, setFirm] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(14);
  const inputs = inputsOf(index, firm, language);
  const add = (): void => {
    onChange({ ...plan, stocks: [...plan.stocks ?? [], { firm, product, days } as ScenarioStock] });
    setProduct(null);
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <RecordSelect label={t('scenarios.editor.firms')} data={firms} value={firm} onChange={(value) => { setFirm(value); setProduct(null); }} />
      <RecordSelect label={t('scenarios.editor.input')} data={inputs} value={product} onChange={setProduct} disabled={inputs.length === 0} description={firm !== null && inputs.length === 0 ? t('scenarios.editor.noInput') : undefined} />
      <NumberInput label={t('scenarios.editor.stockDays')} min={0} max={MOST_DAYS} clampBehavior="strict" value={days} onChange={setDays} />
      <Button variant="default" className={classes.add} onClick={add} disabled={firm === null || product === null || typeof days !== 'number'}>{t('scenarios.editor.addChange')}</Button>
    </SimpleGrid>
  );
}

function AddEnded({ plan, onChange }: { plan: ScenarioPlan; onChange: ChangePlan }) {
  const { t, language } = useTexts();
  const { index, firms } = useScenarioFacts();
  const [buyer, setBuyer] = useState<string | null>(null);
  const relations = relationsTo(index, buyer, language).filter(({ value }) => !(plan.endedRelations as readonly string[] | undefined)?.includes(value));
  const add = (value: string | null): void => {
    if (value !== null) onChange({ ...plan, endedRelations: [...plan.endedRelations ?? [], value as NonNullable<ScenarioPlan['endedRelations']>[number]] });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <RecordSelect label={t('scenarios.editor.buyer')} data={firms} value={buyer} onChange={setBuyer} />
      <RecordSelect label={t('scenarios.editor.which')} data={relations} value={null} onChange={add} disabled={relations.length === 0} description={buyer !== null && relations.length === 0 ? t('scenarios.editor.noInput') : undefined} />
    </SimpleGrid>
  );
}

/** What a firm is known to buy. */
function inputsOf(index: NetworkIndex, firm: string | null, language: Language): ComboboxItem[] {
  const { products, relations } = index.network;
  const bought = new Set(placesOfBuyer(index, firm).map((place) => relations.product[place]).filter((product) => product !== null));
  return [...bought].map((product) => ({ value: products.id[product], label: productName(index.network, product, language) }));
}

function relationsTo(index: NetworkIndex, buyer: string | null, language: Language): ComboboxItem[] {
  const { firms, relations } = index.network;
  return placesOfBuyer(index, buyer).flatMap((place) => {
    const product = relations.product[place];
    return product === null ? [] : [{ value: relations.id[place], label: `${firms.name[relations.supplier[place]]}: ${productName(index.network, product, language)}` }];
  });
}

function placesOfBuyer({ network: { relations }, numberOf }: NetworkIndex, firm: string | null): number[] {
  const number = firm === null ? undefined : numberOf.get(firm);
  if (number === undefined) return [];
  return relations.buyer.flatMap((buyer, place) => (buyer === number ? [place] : []));
}
