import { Button, NumberInput, Select, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { MOST_DAYS, MOST_EUR } from '#graph-model/bounds.ts';
import type { NewRelation, ScenarioPlan } from '#graph-model/scenario.ts';
import type { VolumeClass } from '#graph-model/supply-relation.ts';
import { useTexts } from '../../text/texts.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { useScenarioFacts } from './scenario-facts.ts';
import classes from './scenarios.module.css';

const VOLUME_CLASSES = ['A', 'B', 'C', 'D'] as const satisfies readonly VolumeClass[];
const SEPARATORS = { de: { decimalSeparator: ',', thousandSeparator: '.' }, en: { decimalSeparator: '.', thousandSeparator: ',' } } as const;
/** What number fields hold: empty is unknown. */
const UNKNOWN = { volumeEur: '', sharePercent: '', switchDays: '' } as const;
type Numbers = Readonly<Record<keyof typeof UNKNOWN, number | string>>;

/** A supply relation that there is not yet; all but who supplies what to whom may stay unknown. */
export function NewRelationFields({ plan, onChange }: { plan: ScenarioPlan; onChange: (plan: ScenarioPlan) => void }) {
  const { t, language } = useTexts();
  const { options, firms } = useScenarioFacts();
  const [supplier, setSupplier] = useState<string | null>(null);
  const [buyer, setBuyer] = useState<string | null>(null);
  const [product, setProduct] = useState<string | null>(null);
  const [numbers, setNumbers] = useState<Numbers>(UNKNOWN);
  const [volumeClass, setVolumeClass] = useState<string | null>(null);
  const add = (): void => {
    onChange({ ...plan, newRelations: [...plan.newRelations ?? [], { supplier, buyer, product, ...assumed(numbers, volumeClass) } as NewRelation] });
    setSupplier(null);
    setNumbers(UNKNOWN);
    setVolumeClass(null);
  };
  const field = (name: keyof Numbers) => ({
    value: numbers[name], onChange: (value: number | string) => setNumbers({ ...numbers, [name]: value }),
    min: 0, clampBehavior: 'strict', allowNegative: false, placeholder: t('scenarios.editor.unknown'), ...SEPARATORS[language],
  } as const);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <RecordSelect label={t('scenarios.editor.supplier')} data={firms} value={supplier} onChange={setSupplier} />
      <RecordSelect label={t('scenarios.editor.buyer')} data={firms} value={buyer} onChange={setBuyer} />
      <RecordSelect label={t('scenarios.editor.product')} data={options.products} value={product} onChange={setProduct} />
      <NumberInput label={t('scenarios.editor.share')} max={100} suffix=" %" {...field('sharePercent')} />
      <NumberInput label={t('scenarios.editor.volume')} max={MOST_EUR} suffix=" €" {...field('volumeEur')} />
      <Select
        label={t('scenarios.editor.volumeClass')} placeholder={t('scenarios.editor.unknown')} data={VOLUME_CLASSES.map((value) => ({ value, label: t(`volumeClass.${value}`) }))} clearable
        value={typeof numbers.volumeEur === 'number' ? null : volumeClass} onChange={setVolumeClass} disabled={typeof numbers.volumeEur === 'number'} clearButtonProps={{ 'aria-label': t('search.clear') }}
      />
      <NumberInput label={t('scenarios.editor.switchDays')} max={MOST_DAYS} title={t('scenarios.editor.switchDaysHint')} {...field('switchDays')} />
      <Button variant="default" className={classes.add} onClick={add} disabled={supplier === null || buyer === null || product === null || supplier === buyer}>{t('scenarios.editor.addChange')}</Button>
    </SimpleGrid>
  );
}

/** Euros say more than a class; what is not stated is absent. */
function assumed({ volumeEur, sharePercent, switchDays }: Numbers, volumeClass: string | null): Pick<NewRelation, 'volumeEur' | 'volumeClass' | 'share' | 'switchDays'> {
  return {
    ...(typeof volumeEur === 'number' ? { volumeEur } : volumeClass !== null && { volumeClass: volumeClass as VolumeClass }),
    ...(typeof sharePercent === 'number' && { share: sharePercent / 100 }),
    ...(typeof switchDays === 'number' && { switchDays }),
  };
}
