import { ActionIcon, Select } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNetwork } from '../../api/queries.ts';
import { useSavedRegions } from '../../api/region-queries.ts';
import { isKeyList } from '../../state/region-choice.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { GoneMessage } from '../shared/gone-message.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './region-choice.module.css';
import { useRegionFound } from './use-region-found.ts';

const RegionDialog = lazy(async () => ({ default: (await import('./region-dialog.tsx')).RegionDialog }));

/** No id begins with these signs. */
const USUAL = '<usual>';
const OWN = '<own>';

/** Which region a view is about: the one of the installation, a saved one, or any places. It stands in the address. */
export function RegionSelect() {
  const { t } = useTexts();
  const [{ region }, changeAddress] = useAddress('region');
  const usual = useNetwork().data?.region;
  const regions = useSavedRegions();
  const [dialog, setDialog] = useState<'new' | 'edit'>();
  const ownKeys = region !== undefined && isKeyList(region) ? region.split(',') : undefined;
  const saved = regions.data?.find(({ record }) => record.id === region);
  const isGone = useRegionFound() === 'gone';
  const choose = (value: string | null): void => {
    if (value === OWN) setDialog('new');
    else if (value !== null && value !== region) changeAddress({ region: value === USUAL ? undefined : value });
  };
  const data = [
    { value: USUAL, label: t('regionChoice.usual', { name: usual?.name ?? '' }) },
    ...(ownKeys ? [{ value: region!, label: t('regionChoice.ownChosen', { count: ownKeys.length }) }] : []),
    ...(regions.data?.length ? [{ group: t('regionChoice.saved'), items: regions.data.map(({ record }) => ({ value: record.id as string, label: record.name })) }] : []),
    { value: OWN, label: t('regionChoice.own') },
  ];
  return (
    <>
      <div className={classes.choice}>
        <Select className={classes.select} aria-label={t('regionChoice.label')} data={data} value={isGone ? null : region ?? USUAL} onChange={choose} allowDeselect={false} maxDropdownHeight={320} comboboxProps={{ shadow: 'md' }} disabled={!usual} />
        {(saved ?? ownKeys) && <ActionIcon variant="default" size={36} aria-label={t('regionChoice.edit')} title={t('regionChoice.edit')} onClick={() => setDialog('edit')}><IconPencil size={18} aria-hidden /></ActionIcon>}
      </div>
      {regions.error && <ProblemMessage problem={regions.error} onRetry={() => void regions.refetch()} />}
      {dialog && (
        <Suspense fallback={null}>
          <RegionDialog saved={dialog === 'edit' ? saved : undefined} keys={ownKeys ?? []} onChosen={(chosen) => changeAddress({ region: chosen })} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** In place of what would be told of a saved region that was deleted since. */
export function RegionGone() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  return <GoneMessage text={t('regionChoice.gone')} action={t('regionChoice.back')} onAction={() => changeAddress({ region: undefined })} />;
}
