import '../../text/late-texts.ts';
import { Button, Group, Kbd, Modal, Stack, Text, Title } from '@mantine/core';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts, type Texts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import classes from './help.module.css';

/** What the open view shows, what can be done in it, and the keys of the page. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [{ view }, changeAddress] = useAddress();
  const go = (to: Partial<Address>): void => {
    onClose();
    changeAddress(to);
  };
  return (
    <Modal opened onClose={onClose} size="lg" fullScreen={compact} title={`${t('help.title')} – ${t(`nav.${view}`)}`} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack gap="md">
        <Text>{t(`help.what.${view}`)}</Text>
        <section><Title order={3} size="h5">{t('help.todo')}</Title><Text size="sm">{t(`help.can.${view}`)}</Text></section>
        <Group gap="xs" role="group" aria-label={t('help.further')}>
          <Button size="sm" onClick={() => go({ tour: 1 })}>{t('help.tour')}</Button>
          {view !== 'method' && <Button size="sm" variant="default" onClick={() => go({ view: 'method' })}>{t('help.method')}</Button>}
          {view !== 'start' && <Button size="sm" variant="default" onClick={() => go({ view: 'start' })}>{t('help.start')}</Button>}
        </Group>
        <section>
          <Title order={3} size="h5">{t('help.keys')}</Title>
          <Text size="sm" mb={6}>{t('help.keysText')}</Text>
          <dl className={classes.keys}>
            {keysOf(t).map(([keys, does]) => <div key={does}><dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt><dd>{does}</dd></div>)}
          </dl>
        </section>
      </Stack>
    </Modal>
  );
}

function keysOf(t: Texts): readonly (readonly [readonly string[], string])[] {
  const [ctrl, shift] = [t('help.keyNames.ctrl'), t('help.keyNames.shift')];
  return [
    [['?'], t('help.key.help')], [[`${ctrl} + Z`], t('help.key.undo')], [[`${ctrl} + Y`, `${ctrl} + ${shift} + Z`], t('help.key.redo')], [['←', '→', '↑', '↓'], t('help.key.pan')], [['+', '−'], t('help.key.zoom')], [['0'], t('help.key.fit')],
    [[t('help.keyNames.escape')], t('help.key.clear')], [['← ', '→ '], t('help.key.player')], [[t('help.keyNames.space')], t('help.key.play')], [[`${ctrl} + S`], t('help.key.save')], [['↑ ', '↓ '], t('help.key.list')],
  ];
}
