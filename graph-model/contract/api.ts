import { firmCritical, firmTriples, listAnalyses, listBridges, networkSummary, productCritical, regionCritical, runAnalysis, simulateFailure, simulateShock } from './analyses.ts';
import { assessDisruptions, firmSurvival, networkSurvival, simulateDays, stockAdvice } from './days.ts';
import { changeRecords, createRecord, deleteRecord, getRecord, listRecords, replaceRecord } from './edits.ts';
import { exportFile, exportSchema } from './exports.ts';
import { importFiles, importReport, importTemplate, listChangeSets, previewUndo, undoChangeSet } from './imports.ts';
import { inspectFiles, readRows } from './inspections.ts';
import { bestNewRelations, measureRankRanges, nexusIndex } from './interventions.ts';
import { capabilityMapRoute, firmHintsRoute, firmMarkets, groupMarkets } from './markets.ts';
import { keepFirmsApart, listDuplicates, mergeFirmRecords, splitFirmRecord } from './matching.ts';
import { failureInputs, measures, network } from './network.ts';
import { recordHistory } from './record-history.ts';
import { listPartnerTerms, matchBoard, searchPartners } from './partners.ts';
import { firmHistory, firmSurroundings, getFirm, getProduct, listFirms, listProducts, listRelations } from './records.ts';
import { regionGaps, regionOrigin, regionPurchases, regionTable } from './region-purchases.ts';
import { listDistricts, listReference, searchBranches, searchPlaces, searchProductCodes } from './reference.ts';
import { firmReport, regionReport, regionTables } from './reports.ts';
import { cancelRun, getRun, runEvents, runRows, startRun } from './runs.ts';
import { compareScenarios, evaluateScenario, listScenarios } from './scenarios.ts';
import { missingInputs, regionSpecialisation, specialisationTable } from './specialisation.ts';
import { atlas, health, ready } from './system.ts';

/** Every route of the HTTP interface by operation id. */
export const API = {
  health, ready, atlas,
  network, failureInputs, measures,
  listFirms, getFirm, firmHistory, firmSurroundings, firmCritical, listProducts, getProduct, listRelations,
  listRecords, getRecord, createRecord, replaceRecord, deleteRecord, changeRecords, recordHistory,
  listAnalyses, runAnalysis, listBridges, simulateFailure, simulateShock, networkSummary,
  simulateDays, networkSurvival, firmSurvival, stockAdvice, assessDisruptions,
  firmTriples, productCritical, regionCritical, bestNewRelations, measureRankRanges, nexusIndex,
  firmMarkets, groupMarkets, capabilityMap: capabilityMapRoute, firmHints: firmHintsRoute,
  regionOrigin, regionGaps, regionPurchases, regionTable,
  regionSpecialisation, specialisationTable, missingInputs,
  searchPartners, listPartnerTerms, matchBoard,
  listScenarios, evaluateScenario, compareScenarios,
  startRun, getRun, cancelRun, runEvents, runRows,
  inspectFiles, readRows, importFiles, importReport, importTemplate, listChangeSets, previewUndo, undoChangeSet,
  keepFirmsApart, listDuplicates, mergeFirmRecords, splitFirmRecord,
  exportFile, exportSchema,
  listReference, searchProductCodes, searchPlaces, listDistricts, searchBranches,
  firmReport, regionReport, regionTables,
} as const;
export type Api = typeof API;

export const API_BASE = '/api/v1';
