import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import type { Address } from '../../state/address.ts';

/** What the tour shows of these very data. Absent: there is no such thing in them. */
export interface TourFacts {
  /** Id of the firm whose failure stops the most others. */
  readonly critical?: string | undefined;
  /** Id of a product that the region buys elsewhere although somebody here has it. */
  readonly product?: string | undefined;
}

export const STEP_IDS = ['picture', 'ranking', 'chain', 'failure', 'gap', 'partner', 'take', 'end'] as const;
export type StepId = (typeof STEP_IDS)[number];

interface TourStep {
  readonly id: StepId;
  /** What it must know to be shown; it waits for it. */
  readonly needs?: keyof TourFacts;
  /** Where the step is. On a phone a panel covers the picture. */
  readonly to: (facts: TourFacts, isPhone: boolean) => Partial<Address>;
  /** Selectors of what is talked about, the first that is there counts. */
  readonly targets: readonly string[];
}

const NO_FAILURE = { firms: [], stage: 0 } as const;
const WHOLE = { view: 'network', layout: 'stages', filters: NO_FILTERS, firm: undefined, surroundings: undefined, chain: undefined, failure: NO_FAILURE } as const satisfies Partial<Address>;

/** The steps of the tour, over the real page and its real data. */
export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'picture', to: () => ({ ...WHOLE, panel: undefined }), targets: ['[data-tour=picture]'] },
  { id: 'ranking', to: () => ({ ...WHOLE, panel: 'ranking', ranking: { measure: 'critical_count', order: 'value', descending: true } }), targets: ['[data-tour=panel]'] },
  {
    id: 'chain', needs: 'critical', targets: ['[data-tour=picture]'],
    to: ({ critical }, isPhone) => ({ ...WHOLE, ...(critical !== undefined && { firm: critical, tab: 'overview', surroundings: { tiers: 3, direction: 'downstream' } }), panel: isPhone || critical === undefined ? undefined : 'firm' }),
  },
  { id: 'failure', needs: 'critical', to: ({ critical }) => (critical === undefined ? WHOLE : { ...WHOLE, firm: critical, panel: 'failure', failure: { firms: [critical], stage: 0 } }), targets: ['[data-tour=player]', '[data-tour=picture]'] },
  { id: 'gap', to: () => ({ ...WHOLE, panel: undefined, view: 'region', regionSection: 'gaps', purchases: { group: 'product', kind: 'hidden' } }), targets: ['[data-testid=gap-row]'] },
  { id: 'partner', needs: 'product', to: ({ product }) => ({ view: 'partners', partnerSection: 'search', partner: product === undefined ? undefined : { product } }), targets: ['[data-testid=partners-found] article', '[data-testid=partners-found]'] },
  { id: 'take', to: () => ({ view: 'region', regionSection: 'gaps', purchases: { group: 'product' } }), targets: ['main a[download]'] },
  { id: 'end', to: () => ({ view: 'start' }), targets: ['main'] },
];
