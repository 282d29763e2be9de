import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { DEFAULT_ADDRESS, formatAddress } from '../../state/address.ts';
import { keepChoice, keptChoice } from '../../state/kept-choice.ts';
import { START_WAYS } from '../../state/start-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './shell.module.css';

/** Who opens the page for the first time, and no link to something in it, is offered three ways and the tour; never again once it was answered. */
export function Welcome() {
  const { t } = useTexts();
  const [address, changeAddress] = useAddress();
  const [isShown, setShown] = useState(() => keptChoice('welcome') === undefined && formatAddress({ ...address, language: undefined }) === formatAddress(DEFAULT_ADDRESS));
  if (!isShown || address.tour !== undefined) return null;
  const done = (): void => {
    keepChoice('welcome', 'seen');
    setShown(false);
  };
  return (
    <section aria-label={t('welcome.label')} className={classes.welcome} data-testid="welcome">
      <Text size="sm" className={classes.welcomeText}><strong>{t('welcome.title')}</strong> {t('welcome.text')}</Text>
      <Group gap={6}>
        {START_WAYS.map((way) => (
          <Button key={way} size="compact-sm" variant="default" onClick={() => { done(); keepChoice('way', way); changeAddress({ view: 'start', start: { way } }); }}>{t(`welcome.${way}`)}</Button>
        ))}
        <Button size="compact-sm" onClick={() => { done(); changeAddress({ tour: 1 }); }}>{t('welcome.tour')}</Button>
      </Group>
      <CloseButton aria-label={t('welcome.dismiss')} title={t('welcome.dismiss')} onClick={done} className={classes.welcomeClose} />
    </section>
  );
}
