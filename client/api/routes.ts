import type { Api } from '#graph-model/contract/api.ts';

/**
 * Method and path of the routes the page calls. They repeat the contract, which the type check enforces: importing the contract's
 * schemas themselves would send the whole validator to every browser for two strings a route.
 */
export const ROUTES = {
  atlas: { method: 'get', path: '/atlas' },
  network: { method: 'get', path: '/network' },
  failureInputs: { method: 'get', path: '/network/inputs' },
  measures: { method: 'get', path: '/measures' },
  networkSummary: { method: 'get', path: '/summary' },
  listAnalyses: { method: 'get', path: '/analyses' },
  getFirm: { method: 'get', path: '/firms/{id}' },
  bestNewRelations: { method: 'get', path: '/interventions' },
  firmMarkets: { method: 'get', path: '/firms/{id}/markets' },
  groupMarkets: { method: 'get', path: '/markets' },
  capabilityMap: { method: 'get', path: '/markets/capabilities' },
  firmHints: { method: 'get', path: '/firms/{id}/hints' },
  regionOrigin: { method: 'get', path: '/region/origin' },
  regionGaps: { method: 'get', path: '/region/gaps' },
  regionPurchases: { method: 'get', path: '/region/purchases' },
  missingInputs: { method: 'get', path: '/missing-inputs' },
  regionSpecialisation: { method: 'get', path: '/specialisation' },
  searchPartners: { method: 'post', path: '/partners/search' },
  listPartnerTerms: { method: 'get', path: '/partners/terms' },
  matchBoard: { method: 'get', path: '/partners/matches' },
  firmCritical: { method: 'get', path: '/firms/{id}/critical' },
  firmSurvival: { method: 'get', path: '/firms/{id}/survival' },
  stockAdvice: { method: 'get', path: '/firms/{id}/stock-advice' },
  simulateFailure: { method: 'post', path: '/failures' },
  simulateDays: { method: 'post', path: '/failures/days' },
  startRun: { method: 'post', path: '/runs' },
  getRun: { method: 'get', path: '/runs/{id}' },
  cancelRun: { method: 'delete', path: '/runs/{id}' },
  runRows: { method: 'get', path: '/runs/{id}/rows' },
  listScenarios: { method: 'get', path: '/scenarios' },
  compareScenarios: { method: 'post', path: '/scenarios/compare' },
  listRecords: { method: 'get', path: '/records/{kind}' },
  recordHistory: { method: 'get', path: '/records/{kind}/{id}/history' },
  getRecord: { method: 'get', path: '/records/{kind}/{id}' },
  listDistricts: { method: 'get', path: '/reference/districts' },
  changeRecords: { method: 'post', path: '/change-sets' },
  inspectFiles: { method: 'post', path: '/imports/inspect' },
  readRows: { method: 'post', path: '/imports/rows' },
  importReport: { method: 'post', path: '/imports/report.xlsx' },
  importTemplate: { method: 'get', path: '/imports/template.xlsx' },
  listDuplicates: { method: 'get', path: '/firms/duplicates' },
  mergeFirmRecords: { method: 'post', path: '/firms/merge' },
  keepFirmsApart: { method: 'post', path: '/firms/different' },
  importFiles: { method: 'post', path: '/imports' },
  searchPlaces: { method: 'get', path: '/reference/places' },
  searchBranches: { method: 'get', path: '/reference/branches' },
  searchProductCodes: { method: 'get', path: '/reference/products' },
  listChangeSets: { method: 'get', path: '/change-sets' },
  undoChangeSet: { method: 'post', path: '/change-sets/{id}/undo' },
  previewUndo: { method: 'get', path: '/change-sets/{id}/undo' },
} as const satisfies { readonly [K in keyof Api]?: { readonly method: Api[K]['method']; readonly path: Api[K]['path'] } };

export type RouteName = keyof typeof ROUTES;

/** Base of all paths, as the contract has it. */
export const API_BASE = '/api/v1' satisfies typeof import('#graph-model/contract/api.ts').API_BASE;
