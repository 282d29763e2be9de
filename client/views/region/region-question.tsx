import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { MissingInput } from '#graph-model/contract/specialisation.ts';
import { useMissingInputs, type MissingQuestion } from '../../api/specialisation-queries.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { openingFirm } from '../network/use-open.ts';
import { UsualInput } from '../shared/usual-input.tsx';

interface RegionQuestionProps {
  readonly input: MissingInput;
  /** All firms of the branch. */
  readonly firms: number;
  readonly branch: string;
  readonly question: MissingQuestion;
  readonly revision: number;
}

/** A usual input of a branch, and which of its firms have stated none: their names lead to their own questions. */
export function RegionQuestion({ input, firms, branch, question, revision }: RegionQuestionProps) {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  const [all, setAll] = useState(false);
  const whole = useMissingInputs({ ...question, branch }, all ? revision : undefined);
  const shown = (all ? whole.data?.branches[0]?.questions.find(({ industry }) => industry === input.industry)?.firms : undefined) ?? input.firms;
  return (
    <li>
      <UsualInput input={input} lead={t('missing.usually')} />
      <Text size="sm">{t('missing.stated', { count: input.asked, stating: input.stating, all: firms })}{' '}
        {shown.map((firm, place) => <span key={firm.id}>{place > 0 && ', '}<FirmName firm={firm} onOpen={(id) => changeAddress({ view: 'network', ...openingFirm(id) })} /></span>)}
        {shown.length < input.asked && <> … <Anchor component="button" type="button" size="sm" onClick={() => setAll(true)}>{t('missing.moreFirms', { count: input.asked })}</Anchor></>}
      </Text>
    </li>
  );
}
