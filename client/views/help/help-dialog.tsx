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
  const [{ view }, changeAddress] = useAddress('view');
  const go = (to: Partial<Address>): void => {
    onClose();
    changeAddress(to);
  };
  return (
    <Modal opened onClose={onClose} size="lg" fullScreen={compact} title={`${t('guide.title')} – ${t(`nav.${view}`)}`} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack gap="md">
        <Text>{t(`guide.what.${view}`)}</Text>
        <section><Title order={3} size="h5">{t('guide.todo')}</Title><Text size="sm">{t(`guide.can.${view}`)}</Text></section>
        <Group gap="xs" role="group" aria-label={t('guide.further')}>
          <Button size="sm" onClick={() => go({ tour: 1 })}>{t('guide.tour')}</Button>
          {view !== 'method' && <Button size="sm" variant="default" onClick={() => go({ view: 'method' })}>{t('guide.method')}</Button>}
          {view !== 'start' && <Button size="sm" variant="default" onClick={() => go({ view: 'start' })}>{t('guide.start')}</Button>}
        </Group>
        <section>
          <Title order={3} size="h5">{t('guide.keys')}</Title>
          <Text size="sm" mb={6}>{t('guide.keysText')}</Text>
          <dl className={classes.keys}>
            {keysOf(t).map(([keys, does]) => <div key={does}><dt>{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt><dd>{does}</dd></div>)}
          </dl>
        </section>
      </Stack>
    </Modal>
  );
}

function keysOf(t: Texts): readonly (readonly [readonly string[], string])[] {
  const [ctrl, shift] = [t('guide.keyNames.ctrl'), t('guide.keyNames.shift')];
  return [
    [['?'], t('guide.key.help')], [[`${ctrl} + Z`], t('guide.key.undo')], [[`${ctrl} + Y`, `${ctrl} + ${shift} + Z`], t('guide.key.redo')], [['←', '→', '↑', '↓'], t('guide.key.pan')], [['+', '−'], t('guide.key.zoom')], [['0'], t('guide.key.fit')],
    [[t('guide.keyNames.escape')], t('guide.key.clear')], [['← ', '→ '], t('guide.key.player')], [[t('guide.keyNames.space')], t('guide.key.play')], [[`${ctrl} + S`], t('guide.key.save')], [['↑ ', '↓ '], t('guide.key.list')],
  ];
}
