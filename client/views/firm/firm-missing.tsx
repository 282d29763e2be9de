import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMissingInputs } from '../../api/specialisation-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { UsualInput } from '../shared/usual-input.tsx';
import { Fold } from './fold.tsx';
import { useDismissInput } from './use-dismiss-input.ts';
import classes from './firm.module.css';

const FEW = 3;

/** "Fehlt eine Angabe?": what the branch of a firm usually buys and the firm has not stated. Questions alone, so where they do not come nothing is said. */
export function FirmMissing({ id }: { id: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const open = useEditor();
  const [all, setAll] = useState(false);
  const { mutate: dismiss, isPending, error: problem } = useDismissInput(id);
  const { data } = useMissingInputs({ firm: id }, network.revision);
  const questions = data?.branches[0]?.questions ?? [];
  if (!data || questions.length === 0) return null;
  return (
    <Fold id="missing" title={t('missing.title')} count={questions.length}>
      <Text size="xs" c="dimmed">{t('missing.firmText')} {data.isDemonstration && `${t('missing.demonstration')}.`}</Text>
      <ul className={classes.inputs}>
        {(all ? questions : questions.slice(0, FEW)).map((input) => {
          const [product] = input.products;
          const preset = product === undefined ? {} : { product: product.id };
          return (
            <li key={input.industry}>
              <UsualInput input={input} lead={t('missing.yourBranch')} />
              <Group gap="xs" mt={4}>
                <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} aria-label={`${t('missing.addRequirement')}: ${input.input[language]}`} onClick={() => open({ what: 'form', kind: 'requirement', preset: { firm: id, ...preset } })}>{t('missing.addRequirement')}</Button>
                <Button size="compact-sm" variant="subtle" aria-label={`${t('missing.addSupplier')}: ${input.input[language]}`} onClick={() => open({ what: 'form', kind: 'relation', preset: { buyer: id, ...preset } })}>{t('missing.addSupplier')}</Button>
                <Button size="compact-sm" variant="subtle" c="gray.8" loading={isPending} aria-label={`${t('missing.dismiss')}: ${input.input[language]}`} onClick={() => dismiss(input)}>{t('missing.dismiss')}</Button>
              </Group>
            </li>
          );
        })}
      </ul>
      {problem && <ProblemMessage problem={problem} />}
      {!all && questions.length > FEW && <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('state.more', { count: questions.length - FEW })}</Button>}
    </Fold>
  );
}
