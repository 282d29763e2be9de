import { Select } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { foldedFilter } from '../shared/folded-filter.ts';

interface RecordSelectProps {
  readonly label: string;
  readonly data: readonly ComboboxItem[] | readonly ComboboxItemGroup<ComboboxItem>[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly disabled?: boolean;
  readonly description?: string | undefined;
}

/** One record of many, found by typing a part of its name. */
export function RecordSelect({ label, data, value, onChange, disabled = false, description }: RecordSelectProps) {
  const { t } = useTexts();
  return (
    <Select
      searchable clearable selectFirstOptionOnChange selectFirstOptionOnDropdownOpen={value === null} limit={60} label={label} placeholder={t('scenarios.editor.choose')} data={[...data] as ComboboxItem[]} value={value} onChange={onChange} filter={foldedFilter} disabled={disabled}
      description={description} nothingFoundMessage={t('filter.nothing')} maxDropdownHeight={320} comboboxProps={{ shadow: 'md' }} clearButtonProps={{ 'aria-label': t('search.clear') }}
    />
  );
}
