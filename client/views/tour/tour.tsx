import '../../text/late-texts.ts';
import { Button, CloseButton, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import { keepChoice } from '../../state/kept-choice.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { cardPlace } from './card-place.ts';
import { TOUR_STEPS } from './steps.ts';
import { useTargetBox } from './use-target-box.ts';
import { useTourFacts } from './use-tour-facts.ts';
import classes from './tour.module.css';

/** The tour: a card that tells what is seen, over the page at the very place it talks about. The page stays usable all the while. */
export default function Tour({ step: asked }: { step: number }) {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  const isPhone = useIsCompact();
  const { facts, names, isSettled } = useTourFacts(language);
  const step = Math.min(asked, TOUR_STEPS.length);
  const { id, needs, to, targets } = TOUR_STEPS[step - 1];
  const isReady = needs === undefined || isSettled[needs];
  const isLast = step === TOUR_STEPS.length;
  const shown = useRef(0);
  useEffect(() => {
    if (!isReady || shown.current === step) return;
    shown.current = step;
    keepChoice('tour', String(step));
    changeAddress(to(facts, isPhone), { replace: true });
  }, [isReady, step, to, facts, isPhone, changeAddress]);
  const box = useTargetBox(targets);
  const { width, height } = useViewportSize();
  const [titleId, textId] = [useId(), useId()];
  const end = (): void => {
    if (isLast) keepChoice('tour', undefined);
    keepChoice('welcome', 'seen');
    changeAddress({ tour: undefined });
    document.getElementById('content')?.focus();
  };
  const firm = names.critical ?? t('tour.someFirm');
  const product = names.product ?? t('tour.someProduct');
  return (
    <>
      {box && id !== 'end' && <div className={classes.spot} style={{ left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 }} aria-hidden />}
      <Paper
        id="tour" role="dialog" aria-labelledby={titleId} aria-describedby={textId} shadow="lg" withBorder p="md" className={classes.card} data-place={cardPlace(box, { width, height }, isPhone)}
        onKeyDown={(event) => { if (event.key === 'Escape') end(); }}
      >
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" c="dimmed">{t('tour.label')} · {t('tour.of', { step, steps: TOUR_STEPS.length })}</Text>
          <CloseButton aria-label={t('tour.stop')} onClick={end} />
        </Group>
        <Progress value={100 * step / TOUR_STEPS.length} size="xs" my={6} aria-hidden />
        <Title order={2} size="h4" key={id} id={titleId} ref={focusOn} tabIndex={-1} className={classes.title}>{t(`tour.titles.${id}`)}</Title>
        <Text size="sm" id={textId}>{t(`tour.texts.${id}`, { firm, product })}</Text>
        {step === 1 && <Text size="xs" c="dimmed" mt={4}>{t('tour.hint')}</Text>}
        <Group justify="space-between" mt="sm">
          <Button variant="default" size="sm" disabled={step === 1} onClick={() => changeAddress({ tour: step - 1 })}>{t('tour.back')}</Button>
          {isLast ? <Button size="sm" onClick={end}>{t('tour.done')}</Button> : <Button size="sm" onClick={() => changeAddress({ tour: step + 1 })}>{t('tour.next')}</Button>}
        </Group>
      </Paper>
    </>
  );
}

/** Who works by keyboard or hears the page is at the card with every step: its heading is a new one each time. */
function focusOn(heading: HTMLHeadingElement | null): void {
  heading?.focus({ preventScroll: true });
}
