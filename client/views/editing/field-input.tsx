import { Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { fold } from '#graph-model/compare-text.ts';
import { choicesOf } from '../../state/editing/field-text.ts';
import type { TextContext } from '../../state/editing/field-text.ts';
import type { Field } from '../../state/editing/field.ts';
import type { Suggestion } from '../../state/suggestions.ts';
import { useTexts } from '../../text/texts.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { SuggestInput } from '../shared/suggest-input.tsx';

interface FieldInputProps {
  readonly field: Field;
  readonly text: string;
  readonly context: TextContext;
  /** What is at fault, in a sentence. */
  readonly error: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (text: string) => void;
  /** An entry of an official table was chosen, whose text is the field's by now. */
  readonly onChoose: (suggestion: Suggestion) => void;
  /** Edition of the classification of industries that the record names. */
  readonly edition: '2008' | '2025' | undefined;
  readonly onBlur: () => void;
}

/** The id of the input of a field: what is at fault gets the focus by it. */
export function inputId(name: string): string {
  return `edit-${name}`;
}

/** One field of a form, as its description says. What stands in it is text, whatever the field. */
export function FieldInput({ field, text, context, error, isFirst, onChange, onChoose, edition, onBlur }: FieldInputProps): ReactNode {
  const { t, language } = useTexts();
  const { names } = context;
  const shared = {
    id: inputId(field.name), label: field.label[language], description: field.hint?.[language], error, onBlur, withAsterisk: field.required ?? false,
    ...(isFirst ? { 'data-autofocus': true } : {}),
  };
  switch (field.type) {
    case 'firm': case 'product': case 'country': {
      const { type } = field;
      const [value = null] = text === '' ? [] : names.keysOf(type, text);
      return <RecordSelect {...shared} data={names.options(type)} value={value} onChange={(key) => onChange(key === null ? '' : names.nameOf(type, key))} />;
    }
    case 'choice': case 'yes_no': {
      const options = choicesOf(field).map(({ label }) => label[context.language]);
      return <Select {...shared} data={options} value={options.includes(text) ? text : null} onChange={(label) => onChange(label ?? '')} clearable={!field.required} allowDeselect={!field.required} clearButtonProps={{ 'aria-label': t('search.clear') }} placeholder={t('value.unknown')} comboboxProps={{ shadow: 'md' }} />;
    }
    case 'place':
      return (
        <SuggestInput
          {...shared} of="place" value={text} onChange={onChange} onChoose={onChoose} placeText={({ ags }) => names.nameOf('place', ags)}
          known={names.options('place').map(({ label }) => label).filter((label) => fold(label).includes(fold(text)))}
        />
      );
    case 'list':
      return <TagsInput {...shared} value={text === '' ? [] : text.split('; ')} onChange={(list) => onChange(list.join('; '))} splitChars={[';']} clearable clearButtonProps={{ 'aria-label': t('search.clear') }} placeholder={text === '' ? t('editing.form.list') : ''} />;
    case 'number': case 'share': case 'date': case 'text':
      if (field.suggests) return <SuggestInput {...shared} of={field.suggests} value={text} onChange={onChange} onChoose={onChoose} edition={edition} openOnFocus={false} />;
      return (
        <TextInput
          {...shared} value={text} onChange={(event) => onChange(event.currentTarget.value)} inputMode={field.type === 'number' || field.type === 'share' ? 'decimal' : 'text'}
          placeholder={field.type === 'date' ? (context.language === 'de' ? 'TT.MM.JJJJ' : 'YYYY-MM-DD') : ''} autoComplete="off"
        />
      );
  }
}
