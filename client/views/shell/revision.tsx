import { Text, Tooltip } from '@mantine/core';
import { useNetwork } from '../../api/queries.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './shell.module.css';

/** Which state of the data is shown. */
export function Revision() {
  const { t } = useTexts();
  const revision = useNetwork().data?.revision;
  if (revision === undefined) return null;
  return (
    <Tooltip label={t('header.revisionHint')} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <Text size="sm" c="dimmed" tabIndex={0} className={classes.revision}>{t('header.revision', { revision })}</Text>
    </Tooltip>
  );
}
