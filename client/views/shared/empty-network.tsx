import { Box, Button, Center } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyMessage } from './state-message.tsx';

/** Shown by a view while there are no data at all: how to get some. */
export function EmptyNetwork() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  return (
    <Center mih="70vh">
      <Box maw={480}>
        <EmptyMessage icon={<IconTableImport size={48} stroke={1.25} />} title={t('state.emptyTitle')} text={t('state.emptyText')}>
          <Button mt="md" onClick={() => changeAddress({ view: 'data' })}>{t('state.emptyAction')}</Button>
        </EmptyMessage>
      </Box>
    </Center>
  );
}
