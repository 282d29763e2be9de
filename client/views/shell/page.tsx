import { AppShell } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { usePathname } from 'wouter/use-browser-location';
import { EMBED_PATH } from '#graph-model/contract/embed.ts';
import { useAtlas, useFollowRevision } from '../../api/queries.ts';
import type { View as ViewName } from '../../state/address.ts';
import { firstPictureStands } from '../../state/first-picture.ts';
import { rememberView } from '../../state/last-view.ts';
import { useAddress } from '../../state/use-address.ts';
import { LanguageContext, textsOf } from '../../text/texts.ts';
import { EditorHost } from '../editing/editor-host.tsx';
import { NetworkView } from '../network/network-view.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { UnlessEmpty } from '../shared/empty-network.tsx';
import { LoadingView } from '../shared/state-message.tsx';
import { BottomNavigation } from './bottom-navigation.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Header } from './header.tsx';
import { useLanguage } from './use-language.ts';
import classes from './shell.module.css';

const DataView = lazy(() => import('../data/data-view.tsx'));
const RegionView = lazy(() => import('../region/region-view.tsx'));
const PartnersView = lazy(() => import('../partners/partners-view.tsx'));
const ScenariosView = lazy(() => import('../scenarios/scenarios-view.tsx'));
const StoriesView = lazy(() => import('../stories/stories-view.tsx'));
const Presentation = lazy(() => import('../stories/presentation.tsx'));
const ReviewView = lazy(() => import('../review/review-view.tsx'));
const MethodView = lazy(() => import('../method/method-view.tsx'));
const EmbedView = lazy(() => import('../embed/embed-view.tsx'));
const Tour = lazy(() => import('../tour/tour.tsx'));
const StartView = lazy(() => import('../start/start-view.tsx'));

/** Every view beside the network comes when it is opened. */
const OTHER_VIEWS = { region: RegionView, partners: PartnersView, data: DataView, scenarios: ScenariosView, stories: StoriesView, method: MethodView, review: ReviewView, start: StartView } as const;

/** Views that ask and advise about firms; the network and the start page say by themselves that there are none. */
const NEEDS_FIRMS: readonly ViewName[] = ['region', 'partners', 'scenarios'];

/** The page: header, one of its views, and on small screens a navigation at the bottom. */
export function Page() {
  const [{ view, tour, story }] = useAddress('view', 'tour', 'story');
  const language = useLanguage();
  useFollowRevision();
  const t = textsOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = view === 'network' ? t('product.name') : `${t(`nav.${view}`)} – ${t('product.name')}`;
  }, [language, view, t]);
  useEffect(() => { if (view !== 'network') firstPictureStands(); }, [view]);
  const isEmbedded = usePathname() === EMBED_PATH;
  const compact = useIsCompact();
  const View = view === 'network' ? NetworkView : OTHER_VIEWS[view];
  const fictitious = useAtlas().data?.fictitious ?? false;
  return (
    <LanguageContext value={language}>
      <RememberView />
      {isEmbedded || (view === 'stories' && story?.presenting) ? (
        <FaultBoundary t={t}><Suspense fallback={<LoadingView />}>{isEmbedded ? <EmbedView /> : <Presentation />}</Suspense></FaultBoundary>
      ) : <EditorHost>
        <AppShell header={{ height: compact && fictitious ? 80 : 56 }} footer={{ height: 60, collapsed: !compact }} padding={0}>
          <Header />
          <AppShell.Main id="content" tabIndex={-1} className={classes.main} data-fixed={view === 'network' || undefined}>
            <ConnectionBanner />
            <FaultBoundary key={view} t={t}>
              <Suspense fallback={<LoadingView />}>
                {NEEDS_FIRMS.includes(view) ? <UnlessEmpty><View /></UnlessEmpty> : <View />}
              </Suspense>
            </FaultBoundary>
          </AppShell.Main>
          {compact && <BottomNavigation />}
        </AppShell>
        {tour !== undefined && <Suspense fallback={null}><Tour step={tour} /></Suspense>}
      </EditorHost>}
    </LanguageContext>
  );
}

/** Shows nothing; follows the whole address, so that the page itself need not. */
function RememberView() {
  const [address] = useAddress();
  useEffect(() => rememberView(address), [address]);
  return null;
}
