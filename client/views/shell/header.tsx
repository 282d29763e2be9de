import { AppShell, Badge, Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, IconInfoCircle } from '@tabler/icons-react';
import { useAtlas } from '../../api/queries.ts';
import { rememberLanguage } from '../../state/language.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { SessionButtons } from '../editing/session-buttons.tsx';
import { HelpButton } from '../help/help-button.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { SkipToList } from '../table/skip-to-list.tsx';
import { LateMoreMenu, LateRevision, LateThemeSwitch } from './late-header.tsx';
import { navigationOf } from './navigation.ts';
import { ViewLink } from './view-link.tsx';
import classes from './shell.module.css';
import markUrl from '../../favicon.svg';

/** Product, views, what the data are, and the language. */
export function Header() {
  const { t } = useTexts();
  const compact = useIsCompact();
  const atlas = useAtlas().data;
  return (
    <AppShell.Header className={classes.header}>
      <a className={classes.skip} href="#content">{t('nav.skip')}</a>
      <SkipToList className={classes.skip} />
      <Group h={56} px="md" gap="lg" wrap="nowrap" justify="space-between">
        <Group gap="lg" wrap="nowrap" miw={0}>
          <ViewLink view="network" className={classes.product} home>
            <img src={markUrl} alt="" width={28} height={28} />
            <span>
              <span className={classes.name}>{t('product.name')}</span>
              {atlas && <Text span className={classes.region}>{atlas.region.name}</Text>}
            </span>
          </ViewLink>
          {!compact && <Navigation />}
        </Group>
        <Group gap={compact ? 'xs' : 'md'} wrap="nowrap">
          <SessionButtons />
          {!compact && atlas?.fictitious && <FictitiousBadge />}
          {!compact && <LateRevision />}
          <HelpButton />
          <LanguageSwitch />
          <LateThemeSwitch />
        </Group>
      </Group>
      {compact && atlas?.fictitious && <div className={classes.fictitiousStrip}>{t('header.fictitious')}</div>}
    </AppShell.Header>
  );
}

/** The views in one line; those that do not fit are behind "Mehr". */
function Navigation() {
  const { t } = useTexts();
  const [{ view }] = useAddress('view');
  const isWide = useMediaQuery('(min-width: 89.99em)', undefined, { getInitialValueInEffect: false }) ?? true;
  const { direct, more } = navigationOf(isWide ? 'wide' : 'narrow');
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {direct.map((each) => <ViewLink key={each} view={each} className={classes.navLink}>{t(`nav.${each}`)}</ViewLink>)}
      <LateMoreMenu views={more} position="bottom-start">
        <UnstyledButton className={`${classes.navLink} ${classes.navMore}`} data-current={more.includes(view) || undefined}>{t('nav.more')} <IconChevronDown size={16} aria-hidden /></UnstyledButton>
      </LateMoreMenu>
    </nav>
  );
}

function FictitiousBadge() {
  const { t } = useTexts();
  return (
    <Badge variant="light" size="lg" radius="sm" tt="none" fw={600} className={classes.fictitious} leftSection={<IconInfoCircle size={16} aria-hidden />}>
      <span className={classes.longText}>{t('header.fictitious')}</span>
      <span className={classes.shortText}>{t('header.fictitiousShort')}</span>
      <span className={classes.tinyText}>{t('header.fictitiousTiny')}</span>
    </Badge>
  );
}

function LanguageSwitch() {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language.label')}
      value={language}
      onChange={(chosen) => {
        const next = chosen === 'en' ? 'en' : 'de';
        rememberLanguage(window.localStorage, next);
        changeAddress({ language: next }, { replace: true });
      }}
      data={[{ value: 'de', label: <span lang="de" title={t('language.de')}>DE</span> }, { value: 'en', label: <span lang="en" title={t('language.en')}>EN</span> }]}
    />
  );
}
