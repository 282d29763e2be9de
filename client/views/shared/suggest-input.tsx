import { Autocomplete } from '@mantine/core';
import type { AutocompleteProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useReferenceSearch } from '../../api/reference-queries.ts';
import type { ReferenceKind } from '../../api/reference-queries.ts';
import { suggestionsOf } from '../../state/suggestions.ts';
import type { PlaceText, Suggestion } from '../../state/suggestions.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './shared.module.css';

interface SuggestInputProps extends Omit<AutocompleteProps, 'data' | 'value' | 'onChange' | 'filter' | 'renderOption' | 'onOptionSubmit'> {
  readonly of: ReferenceKind;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** An entry was chosen from the list. */
  readonly onChoose: (suggestion: Suggestion) => void;
  /** How a municipality is written; other tables need none. */
  readonly placeText?: PlaceText;
  /** What the page knows by itself, listed first. */
  readonly known?: readonly string[];
  readonly edition?: '2008' | '2025' | undefined;
}

/** A field for anything that can be written, with entries of an official table that fit it. */
export function SuggestInput({ of, value, onChange, onChoose, placeText = ({ ags }) => ags, known = [], edition, onFocus, onBlur, ...rest }: SuggestInputProps) {
  const { language } = useTexts();
  const [isFocused, setFocused] = useState(false);
  const [search] = useDebouncedValue(value, 200);
  const found = suggestionsOf(useReferenceSearch(of, search, edition, isFocused), language, placeText);
  const listed = new Map<string, Suggestion>([...known.map((text) => [text, { text, title: '' }] as const), ...found.map((suggestion) => [keyOf(suggestion), suggestion] as const)]);
  return (
    <Autocomplete
      {...rest} value={value} data={[...listed].map(([key, { text }]) => ({ value: key, label: text }))} filter={({ options }) => options} autoComplete="off" maxDropdownHeight={320} limit={40}
      comboboxProps={{ shadow: 'md', keepMounted: false, width: 'max-content', position: 'bottom-start', classNames: { dropdown: classes.suggestions } }}
      onFocus={(event) => { setFocused(true); onFocus?.(event); }} onBlur={(event) => { setFocused(false); onBlur?.(event); }}
      onChange={onChange} onOptionSubmit={(key) => { const chosen = listed.get(key); if (chosen) onChoose(chosen); }}
      renderOption={({ option }) => {
        const { text, title } = listed.get(option.value) ?? { text: option.value, title: '' };
        return <span><span className={classes.suggested}>{text}</span>{title !== '' && <span className={classes.meaning}>{title}</span>}</span>;
      }}
    />
  );
}

/** A code may be in both editions, and mean something else in each. */
function keyOf({ text, edition }: Suggestion): string {
  return edition === undefined ? text : `${text} ${edition}`;
}
