import type { SameKeys } from '../same-keys.ts';
import type { beside as german } from '../de/beside.ts';

export const beside: SameKeys<typeof german> = {
  label: 'Beside the picture', close: 'Close', full: 'Whole area', half: 'Beside the picture', options: 'View beside the picture',
  find: 'Search in the table', columns: 'Measures as columns', columnsShort: 'Columns', columnsNone: 'No measure chosen', own: 'Only of {{name}}',
  firmsTable: 'Table of the firms shown', relationsTable: 'Table of the supply relations shown', hint: 'Arrow keys move, Enter selects.',
  counted: '{{shown}} of {{of}}', empty: 'No row fits.', emptyFirms: 'No firm fits filter and selection.', emptyRelations: 'No supply relation is known between the firms shown.',
  emptyHint: 'That does not mean that there is none. Take a filter away or show the whole network.', resetFilters: 'Reset filters', clearFind: 'Clear search',
  pending: 'Measures are being computed …', noMeasures: 'The measures did not come; shown is what is known without them.', inputsPending: 'Statements of the buyers are on their way …', inputsFailed: 'What the buyers state (essential, stock, days to switch) did not come and is missing here.',
  download: 'Download this table', files: { xlsx: 'XLSX', csv: 'CSV' }, fileFirms: 'firms', fileRelations: 'relations', fileFailed: 'The file could not be written.',
  column: {
    name: 'Firm', place: 'Place', branch: 'Industry', stage: 'Stage', suppliers: 'Suppliers', buyers: 'Buyers', step: 'Failure',
    supplier: 'Supplier', product: 'Product', buyer: 'Buyer', essential: 'Essential?', volume: 'Volume', stock: 'Days of stock', switch: 'Days to switch', supplierPlace: 'Place of the supplier', buyerPlace: 'Place of the buyer',
  },
  runs: 'keeps running', fails: 'fails', step: 'stops at step {{step}}',
  walk: {
    title: 'The network as a list', start: 'Where do you want to begin?', startHint: 'Choose a firm. From there you go to its suppliers and buyers and on.',
    keys: 'Up and down: row. Left: suppliers. Right: buyers. Enter: go there. Backspace: back. Home and End: first and last row.',
    way: 'Your way', back: 'Back to {{name}}', restart: 'Begin anew',
    suppliers: 'Suppliers', buyers: 'Buyers', noSuppliers: 'No suppliers known', noBuyers: 'No buyers known',
    supplies: '{{name}} supplies {{products}}', buys: '{{name}} buys {{products}}', unknownProduct: 'product unknown',
    stage: 'stage {{stage}}', stageUnknown: 'stage unknown', placeUnknown: 'place unknown', critical: 'single point of failure: if it fails, {{name}} stops', hidden: 'hidden in the picture just now',
    listFirms: 'Firms shown', gone: 'This firm is not in the data, or not any more.', stageOrder: 'by stage, then by name',
  },
  flow: {
    by: 'Suppliers and buyers by', bys: { branch: 'Industry', ring: 'Origin' }, of: 'Width by', ofs: { relations: 'Relations', volume: 'Volume' }, side: 'Side', sides: { in: 'From where', out: 'To where' },
    suppliers: 'Suppliers', middle: 'Firms shown', buyers: 'Buyers', rest: 'Others', own: 'Region', volume: '{{amount}} a year',
    about_one: 'The {{count, number}} firm shown is in the middle.', about_other: 'The {{count, number}} firms shown that are in the region are in the middle.', aboutAll: 'The {{count, number}} firms shown are in the middle; none is in the region.',
    total: 'Bought: {{in}}, sold: {{out}}.', totalCoverage: 'The volume is known for {{in}} of what is bought and {{out}} of what is sold; the rest is missing in the widths.', unknown: 'volume unknown', suppressedNote: 'Hatched: suppressed or unknown, the width says nothing.',
    picture: 'Flows from suppliers through the firms shown to buyers; as a table below', table: 'All flows', from: 'From', to: 'To', amount: 'Amount', known: 'Of it known', open: 'Rows', openFlow: 'Rows of: {{from}} → {{to}}', rows: 'Supply relations: {{from}} → {{to}}', back: 'Back to the flows',
    empty: 'No supply relation of the firms shown is known.', pending: 'Finding origins …', gone: 'With the present filters there is no such flow.',
  },
};
