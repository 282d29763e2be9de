import '../../text/late-texts.ts';
import { useEffect, useMemo, useState } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useFailuresHere } from '../../api/failure-queries.ts';
import { useMeasures } from '../../api/measure-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { formatAddress, parseAddress } from '../../state/address.ts';
import { withPresentIds } from '../../state/former-ids.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useSheetWords } from '../network/use-sheet-words.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { StepPicture, StepPlace } from '../stories/step-stage.tsx';
import { useTriedAddress } from '../stories/use-tried-address.ts';
import classes from './embed.module.css';

/** The picture alone, to be looked at inside another page: camera, names and what the pointer tells, but nothing that writes or leads on here. */
export default function EmbedView() {
  const network = useNetwork();
  if (network.data) return <Embedded network={network.data} />;
  return <main className={classes.message}>{network.error ? <ProblemMessage problem={network.error} onRetry={() => void network.refetch()} /> : <LoadingView />}</main>;
}

function Embedded({ network }: { network: NetworkView }) {
  const search = useSearch();
  const asked = useMemo(() => {
    const address = parseAddress('/', search);
    return { ...address, ...withPresentIds(address, network.formerFirms) };
  }, [search, network.formerFirms]);
  const [address, change] = useTriedAddress(asked);
  const measures = useMeasures(network.revision);
  useFailuresHere(network, measures.isFetched);
  return <StepPlace network={network} address={address} onChange={change}><Framed /></StepPlace>;
}

/** Title and what is shown above the picture; below it where it comes from, and the way to the whole. */
function Framed() {
  const { t } = useTexts();
  const [address] = useAddress();
  const [day] = useState(() => new Date().toLocaleDateString('sv'));
  const { title, limits, source } = useSheetWords('takePicture.shown')(day);
  useEffect(() => { document.title = `${title} – ${t('product.name')}`; });
  return (
    <main className={classes.embed} data-testid="embed">
      <header className={classes.head}><h1>{title}</h1><p>{limits.join(' · ')}</p></header>
      <div className={classes.stage}><StepPicture /></div>
      <footer className={classes.foot}>
        {/* Whose boundaries a map shows stands in the picture itself. */}
        <p>{source[0]}</p>
        <a href={formatAddress(address)} target="_blank" rel="noopener">{t('share.openWhole')}</a>
      </footer>
    </main>
  );
}
