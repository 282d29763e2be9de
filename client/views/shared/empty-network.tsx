import { Box, Button, Center } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNetwork } from '../../api/queries.ts';
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

/** A view that has nothing to tell of no firms, and would ask or advise in vain. */
export function UnlessEmpty({ children }: { children: ReactNode }) {
  return useNetwork().data?.firms.id.length === 0 ? <EmptyNetwork /> : children;
}
