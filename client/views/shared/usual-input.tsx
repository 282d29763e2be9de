import { Group, Text } from '@mantine/core';
import type { MissingInput } from '#graph-model/contract/specialisation.ts';
import { numberText, scoreText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from './explanation.tsx';

/** What a branch usually buys – by the products that stand for it in the data –, for how much, and where that is known from. */
export function UsualInput({ input: { input, coefficient, source, year, products }, lead }: { input: MissingInput; lead: string }) {
  const { t, language } = useTexts();
  const names = products.map(({ name, nameEn }) => (language === 'en' ? nameEn : undefined) ?? name).join(', ');
  return (
    <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
      <Text size="sm">{lead} <strong>{names || input[language]}</strong>{names !== '' && <> ({t('missing.fromBranch', { branch: input[language] })})</>}, {t('missing.coefficient', { euro: numberText(100 * coefficient, language) })} – {t('missing.ask')}</Text>
      <Explanation label={t('missing.explain')} text={t('missing.coefficientHint', { coefficient: scoreText(coefficient, language), source: [source, year].filter(Boolean).join(', ') })} />
    </Group>
  );
}
