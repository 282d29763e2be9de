import type { SameKeys } from '../same-keys.ts';
import type { readingPanels as german } from '../de/reading-panels.ts';

export const readingPanels: SameKeys<typeof german> = {
  menu: {
    label: 'What to do with {{name}}?', open: 'Open', around: 'Show surroundings', select: 'Select', unselect: 'Unselect', more: 'More', suppliers: 'Select suppliers', buyers: 'Select buyers',
    pin: 'Pin', unpin: 'Unpin', hide: 'Hide', show: 'Show', way: 'Path …', wayTo: 'Path from {{name}} to here', fail: 'Play failure', title: 'In the picture',
    unfilter: 'Remove the filter', unfailGroup: 'Do not let fail: {{who}}',
  },
  way: {
    title: 'Path between two firms', from: 'From', to: 'To', chooseFrom: 'From which firm?', chooseTo: 'To which firm?', clearFrom: 'Choose another start', clearTo: 'Choose another end', swap: 'Swap start and end', end: 'End',
    pick: 'Search for both firms, or click them in the picture.', same: 'Start and end are the same firm.', unknown: 'One of the firms is not in these data.',
    direct: '{{from}} supplies {{to}} directly.', steps: 'From {{from}} to {{to}} it takes {{count, number}} supply steps.',
    many_one: 'There is one shortest path:', many_other: 'There are {{count, number}} equally short paths:', more_one: 'and {{count, number}} more', more_other: 'and {{count, number}} more',
    none: 'There is no path from {{from}} to {{to}}: no chain of supply relations leads there.', reverse: 'The other way round there is:', reverseToo_one: 'There is a path the other way round, too: {{count, number}} supply step.', reverseToo_other: 'There is a path the other way round, too: {{count, number}} supply steps.',
    nearest: 'This is as close as they come:', upstream: '{{name}} supplies both: {{from}} over {{a, number}}, {{to}} over {{b, number}} supply steps.', downstream: 'Both supply {{name}}: {{from}} over {{a, number}}, {{to}} over {{b, number}} supply steps.',
    apart: 'Nor do they share a supplier or a buyer, over however many steps.', hidden_one: 'The hidden firm does not count.', hidden_other: 'The {{count, number}} hidden firms do not count.',
    delivers: '{{supplier}} supplies {{products}} to {{buyer}}.', something: 'something unknown', list: 'Paths as sentences', number: 'Path {{number, number}}',
  },
  product: {
    label: 'Product', placeholder: 'Search for a product', direction: 'Direction', both: 'both', upstream: 'upstream', downstream: 'downstream', end: 'End',
    counts: 'Makers: {{makers, number}}. Before them: {{upstream, number}} firms that they depend on; behind: {{downstream, number}} that depend on the product.', nobody: 'Nobody supplies this product.', gone: 'The product of this link is no longer in the data. Choose another one.',
  },
  selection: {
    title: 'Selection', empty: 'Nothing selected yet', emptyHint: 'Search for firms, draw around them with the lasso, click with Shift held, or press Shift and Enter in the ranking.',
    add: 'Add a firm', take: 'Take {{name}} from the selection', firms_one: '{{count, number}} firm', firms_other: '{{count, number}} firms',
    only: 'Show only these', hide: 'Hide', pin: 'Pin', fail: 'Failure of all', failOf: 'Failure of all of {{side}}', clear: 'Clear selection', more: '{{count, number}} more', fewer: 'Fewer', tooMany: 'A failure is played for at most {{count, number}} firms at once.',
    compare: 'Compare with others', compareHint: 'This selection becomes B. Then select A.', compareNow: 'Selection B is kept. Now select the firms of A.', swap: 'Swap A and B', compareEnd: 'End comparison',
    common: 'What they have in common', inRegion: 'in the region', inRegionOf: '{{count, number}} of {{of, number}}', within: 'supply relations among them', into: 'purchases from others', outOf: 'deliveries to others', critical: 'single points of failure among them',
    branches: 'Industries', places: 'Places', kinds: 'Kinds', sizes: 'Sizes', products: 'What they supply', suppliers: 'Suppliers of several of them', buyers: 'Buyers of several of them', none: 'none', ofThem: 'of {{count, number}}',
    relations: 'Relations among them', delivers: '{{supplier}} → {{buyer}}', productCount_one: '{{count, number}} product', productCount_other: '{{count, number}} products',
    between: 'Between A and B', there: 'A supplies B', back: 'B supplies A', both: 'In both', sharedSuppliers: 'Shared suppliers', ofBoth: '{{a, number}} of A · {{b, number}} of B', sharedCritical: 'Shared single points of failure',
    sharedCriticalHint: 'Firms whose failure alone stops somebody in A as well as in B.', stops: 'stops {{a, number}} of A and {{b, number}} of B', computing: 'Checking …', criticalCut: 'The {{count, number}} with the largest blast radius were checked.', criticalUnknown: 'This could not be checked.',
    table: 'A and B side by side', figure: 'Property',
  },
};
