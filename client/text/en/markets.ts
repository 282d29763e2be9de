import type { SameKeys } from '../same-keys.ts';
import type { markets as german } from '../de/markets.ts';

export const markets: SameKeys<typeof german> = {
  intro: 'Where else is what you can already do needed – and not yet sold by you? Computed from the capabilities that firms name and from the supply relations of the region.',
  whose: 'For whom?', firm: 'One firm', group: 'All of an industry', choose: 'Firm', leaving: 'Depend less on',
  chooseTitle: 'Choose a firm', chooseText: 'You will see in which fields its capabilities are needed. Or look at what all could do together that depend on an industry.',
  silentTitle: 'No capabilities known yet', silentText: '{{name}} does not say what it can do. Without that nothing can be said about new markets.', addCapabilities: 'Add capabilities',
  noneTitle: 'No near field found', noneText: 'What {{name}} can do is needed in no field that it does not supply already. Add capabilities, or choose another industry.',
  can: '{{name}} can do: {{capabilities}}',
  groupFacts: '{{firms, number}} firms belong to this industry or depend on it; {{stating, number}} of them name their capabilities.',
  boughtBy: 'bought by: {{industry}}', more: 'and {{count, number}} related products', unknownIndustry: 'WZ {{division}}',
  relatedness: 'Close to what you can do', demand: 'Demand of the region', independence: 'Independence of the present industry', score: '{{score}} of 100', independenceUnknown: 'unknown',
  has: 'Fits already:', missing: 'Still missing:', nothingMissing: 'Nothing that is usual there is missing.', share: '{{share}} of the suppliers of this field have it', helps: 'Can help:', nobodyHelps: 'nobody in the region is known to help with it',
  facts: '{{relations, number}} purchases of the region, {{fromElsewhere, number}} of them from elsewhere · {{buyers, number}} buyers, {{suppliers, number}} suppliers in the network', volume: '{{volume}} a year', suppressed: 'volume suppressed (fewer than three firms)',
  inNetwork: 'Show in the network', rows: 'Who buys from whom?', closeRows: 'Close', rowsMore: 'and {{count, number}} more',
  nearest: 'Nearest:', nearestCount_one: '{{count, number}} firm is near', nearestCount_other: '{{count, number}} firms are near',
  basis: '{{coverage}} of the fields have enough suppliers with known capabilities. Revision {{revision, number}}.', explain: 'How is that computed?',
  map: {
    title: 'Map of capabilities', text: 'What the firms can do that depend on this industry – and which other industries need it. The larger the dot, the more headings of goods.',
    capability: 'Capability', firms: 'Firms', cell: '{{capability}} for {{industry}}: {{count, number}} headings, for instance {{products}}', none: 'no need known', empty: 'No common capability found.',
  },
  relations: {
    intro: 'Which one new supply relation – or which week of stock – takes away most risk?', scope: 'For whom?', firm: 'One firm', product: 'A chain', region: 'The region', chooseFirm: 'Firm', chooseProduct: 'Product at the end of the chain',
    firmTitle: 'Choose a firm', firmText: 'Then every conceivable new supply relation is computed.', productTitle: 'Choose a product', productText: 'Computed for all who supply or offer it.',
    compute: 'Compute for the region', computeText: 'This takes some seconds: every input with a single supplier is computed with every possible second one.', theRegion: 'the region',
  },
  hints: {
    title: 'Hints', intro: 'To look up, no verdict.', source: 'Source: {{source}}', none: 'No hints from the data that are there.',
    cbam: 'Carbon border adjustment (CBAM)', cbamText: '{{product}} (code {{code}}): {{group}}', part: 'only a part of this code',
    abroad_one: '{{count, number}} purchase from outside', abroad_other: '{{count, number}} purchases from outside', unknownOrigin_one: '{{count, number}} purchase of unknown origin', unknownOrigin_other: '{{count, number}} purchases of unknown origin',
    groups: { cement: 'cement', electricity: 'electricity', fertilisers: 'fertilisers', iron_steel: 'iron and steel', aluminium: 'aluminium', hydrogen: 'hydrogen' },
    act: 'Supply chain due diligence (LkSG)', actText: '{{direct, number}} direct and {{indirect, number}} indirect suppliers known.', abroadText: '{{country}}: {{direct, number}} direct, {{indirect, number}} indirect', unknownCountry: 'country unknown', german: 'All that are known have their seat in Germany.',
    energy: 'Energy-intensive industry', energyText: 'WZ {{division}}: {{title}}', green: 'Green attributes of the firm',
  },
};
