import { AppShell } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useAtlas, useFollowRevision } from '../../api/queries.ts';
import { languageOf, rememberedLanguage } from '../../state/language.ts';
import { rememberView } from '../../state/last-view.ts';
import { useAddress } from '../../state/use-address.ts';
import { LanguageContext, textsOf } from '../../text/texts.ts';
import { EditorHost } from '../editing/editor-host.tsx';
import { NetworkView } from '../network/network-view.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { LoadingView } from '../shared/state-message.tsx';
import { BottomNavigation } from './bottom-navigation.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Header } from './header.tsx';
import classes from './shell.module.css';

const DataView = lazy(() => import('../data/data-view.tsx'));
const RegionView = lazy(() => import('../region/region-view.tsx'));
const PartnersView = lazy(() => import('../partners/partners-view.tsx'));
const ScenariosView = lazy(() => import('../scenarios/scenarios-view.tsx'));
const StoriesView = lazy(() => import('../stories/stories-view.tsx'));
const Presentation = lazy(() => import('../stories/presentation.tsx'));
const ReviewView = lazy(() => import('../review/review-view.tsx'));
const MethodView = lazy(() => import('../method/method-view.tsx'));

/** Every view beside the network comes when it is opened. */
const OTHER_VIEWS = { region: RegionView, partners: PartnersView, data: DataView, scenarios: ScenariosView, stories: StoriesView, method: MethodView, review: ReviewView } as const;

/** The page: header, one of its views, and on small screens a navigation at the bottom. */
export function Page() {
  const [address] = useAddress();
  const { view, language: inAddress, story } = address;
  const language = useMemo(() => languageOf(inAddress, rememberedLanguage(storage())), [inAddress]);
  useFollowRevision();
  const t = textsOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = view === 'network' ? t('product.name') : `${t(`nav.${view}`)} – ${t('product.name')}`;
  }, [language, view, t]);
  useEffect(() => rememberView(address), [address]);
  const compact = useIsCompact();
  const View = view === 'network' ? NetworkView : OTHER_VIEWS[view];
  const fictitious = useAtlas().data?.fictitious ?? false;
  return (
    <LanguageContext value={language}>
      {view === 'stories' && story?.presenting ? (
        <FaultBoundary t={t}><Suspense fallback={<LoadingView />}><Presentation /></Suspense></FaultBoundary>
      ) : <EditorHost>
        <AppShell header={{ height: compact && fictitious ? 80 : 56 }} footer={{ height: 60, collapsed: !compact }} padding={0}>
          <Header />
          <AppShell.Main id="content" className={classes.main} data-fixed={view === 'network' || undefined}>
            <ConnectionBanner />
            <FaultBoundary key={view} t={t}>
              <Suspense fallback={<LoadingView />}>
                <View />
              </Suspense>
            </FaultBoundary>
          </AppShell.Main>
          {compact && <BottomNavigation />}
        </AppShell>
      </EditorHost>}
    </LanguageContext>
  );
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // A browser that forbids storage throws on the mere look.
    return undefined;
  }
}
