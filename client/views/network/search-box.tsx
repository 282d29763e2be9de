import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { indexSearch, suggest } from '../../state/search.ts';
import type { Suggestion } from '../../state/search.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

interface SearchBoxProps {
  readonly onChoose: (suggestion: Suggestion) => void;
  /** Suggest firms alone. */
  readonly firmsOnly?: boolean;
  readonly label?: string;
}

const GROUPS = [['firm', 'search.firms'], ['product', 'search.products'], ['place', 'search.places']] as const;

/** Search with suggestions; arrows walk through them, Enter takes one (the first, if none is marked), Escape closes. */
export function SearchBox({ onChoose, firmsOnly = false, label }: SearchBoxProps) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useMemo(() => indexSearch(index, language), [index, language]);
  const found = useMemo(() => suggest(search, text).filter(({ kind }) => !firmsOnly || kind === 'firm'), [search, text, firmsOnly]);
  const first = GROUPS.flatMap(([kind]) => found.find((entry) => entry.kind === kind) ?? [])[0];
  const choose = (key: string): void => {
    const suggestion = found.find((entry) => keyOf(entry) === key);
    if (!suggestion) return;
    onChoose(suggestion);
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal shadow="md" width="max-content" position="bottom-start" styles={{ dropdown: { minWidth: 280, maxWidth: 'min(460px, 94vw)' } }}>
      <Combobox.Target>
        <TextInput
          type="search"
          aria-label={label ?? t('search.label')}
          placeholder={label ?? t('search.placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={text === '' ? null : <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => setText('')} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            // The first suggestion is marked as soon as there is one, so that Enter alone is enough.
            setTimeout(() => combobox.selectFirstOption());
          }}
          onKeyDown={(event) => {
            // Quicker than the mark on the first suggestion: take it all the same.
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && first) choose(keyOf(first));
          }}
          onFocus={() => { if (text !== '') combobox.openDropdown(); }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options mah="60vh" style={{ overflowY: 'auto' }} aria-label={t('search.label')}>
          {found.length === 0 && <Combobox.Empty>{t('search.none')}</Combobox.Empty>}
          {GROUPS.map(([kind, title]) => {
            const group = found.filter((entry) => entry.kind === kind);
            return group.length > 0 && (
              <Combobox.Group key={kind} label={t(title)}>
                {group.map((entry) => <Combobox.Option key={keyOf(entry)} value={keyOf(entry)}><Entry entry={entry} /></Combobox.Option>)}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Entry({ entry }: { entry: Suggestion }) {
  const facts = entry.kind === 'firm' ? [entry.place, entry.branch].filter(Boolean).join(' · ') : '';
  return <span className={classes.suggestion}><span>{entry.name}</span>{facts !== '' && <small>{facts}</small>}</span>;
}

function keyOf(entry: Suggestion): string {
  return `${entry.kind} ${entry.id}`;
}
