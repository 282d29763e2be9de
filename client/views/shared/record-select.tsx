import { Select } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup, SelectProps } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { foldedFilter } from './folded-filter.ts';

interface RecordSelectProps extends Pick<SelectProps, 'id' | 'error' | 'withAsterisk' | 'onBlur' | 'aria-label'> {
  readonly label: string;
  readonly data: readonly ComboboxItem[] | readonly ComboboxItemGroup<ComboboxItem>[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly disabled?: boolean;
  readonly description?: string | undefined;
}

/** One record of many, found by typing a part of its name. */
export function RecordSelect({ data, value, disabled = false, ...rest }: RecordSelectProps) {
  const { t } = useTexts();
  return (
    <Select
      {...rest} searchable clearable selectFirstOptionOnChange selectFirstOptionOnDropdownOpen={value === null} limit={60} placeholder={t('scenarios.editor.choose')} data={[...data] as ComboboxItem[]} value={value} filter={foldedFilter} disabled={disabled}
      nothingFoundMessage={t('filter.nothing')} maxDropdownHeight={320} comboboxProps={{ shadow: 'md' }} clearButtonProps={{ 'aria-label': t('search.clear') }}
    />
  );
}
