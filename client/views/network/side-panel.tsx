import { useAddress } from '../../state/use-address.ts';
import { FailurePanel } from '../failure/failure-panel.tsx';
import { FirmPanel } from '../firm/firm-panel.tsx';
import { RankingPanel } from '../ranking/ranking-panel.tsx';

/** One of three: the failure that is played, the selected firm, else the ranking. */
export function SidePanel() {
  const [{ panel, firm, failure }] = useAddress();
  if (panel === 'failure' && failure.firms.length > 0) return <FailurePanel />;
  if (panel !== 'ranking' && firm !== undefined) return <FirmPanel id={firm} key={firm} />;
  return <RankingPanel />;
}
