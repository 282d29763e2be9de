import { beside as besideDe } from './de/beside.ts';
import { beside as besideEn } from './en/beside.ts';
import { data as dataDe } from './de/data.ts';
import { data as dataEn } from './en/data.ts';
import { editing as editingDe } from './de/editing.ts';
import { editing as editingEn } from './en/editing.ts';
import { firmPanel as firmPanelDe } from './de/firm-panel.ts';
import { firmPanel as firmPanelEn } from './en/firm-panel.ts';
import { failurePlay as failurePlayDe } from './de/failure-play.ts';
import { failurePlay as failurePlayEn } from './en/failure-play.ts';
import { guide as guideDe } from './de/guide.ts';
import { guide as guideEn } from './en/guide.ts';
import { history as historyDe } from './de/history.ts';
import { history as historyEn } from './en/history.ts';
import { importing as importingDe } from './de/importing.ts';
import { importing as importingEn } from './en/importing.ts';
import { markets as marketsDe } from './de/markets.ts';
import { markets as marketsEn } from './en/markets.ts';
import { method as methodDe } from './de/method.ts';
import { method as methodEn } from './en/method.ts';
import { missing as missingDe } from './de/missing.ts';
import { missing as missingEn } from './en/missing.ts';
import { partnerSearch as partnerSearchDe } from './de/partner-search.ts';
import { partnerSearch as partnerSearchEn } from './en/partner-search.ts';
import { partners as partnersDe } from './de/partners.ts';
import { partners as partnersEn } from './en/partners.ts';
import { purchases as purchasesDe } from './de/purchases.ts';
import { purchases as purchasesEn } from './en/purchases.ts';
import { readingPanels as readingPanelsDe } from './de/reading-panels.ts';
import { readingPanels as readingPanelsEn } from './en/reading-panels.ts';
import { region as regionDe } from './de/region.ts';
import { region as regionEn } from './en/region.ts';
import { regionChoice as regionChoiceDe } from './de/region-choice.ts';
import { regionChoice as regionChoiceEn } from './en/region-choice.ts';
import { review as reviewDe } from './de/review.ts';
import { review as reviewEn } from './en/review.ts';
import { savedSearch as savedSearchDe } from './de/saved-search.ts';
import { savedSearch as savedSearchEn } from './en/saved-search.ts';
import { scenarios as scenariosDe } from './de/scenarios.ts';
import { scenarios as scenariosEn } from './en/scenarios.ts';
import { specialisation as specialisationDe } from './de/specialisation.ts';
import { specialisation as specialisationEn } from './en/specialisation.ts';
import { share as shareDe } from './de/share.ts';
import { share as shareEn } from './en/share.ts';
import { start as startDe } from './de/start.ts';
import { start as startEn } from './en/start.ts';
import { stories as storiesDe } from './de/stories.ts';
import { stories as storiesEn } from './en/stories.ts';
import { tour as tourDe } from './de/tour.ts';
import { tour as tourEn } from './en/tour.ts';
import type { SameKeys } from './same-keys.ts';
import { addTexts } from './texts.ts';

/**
 * Texts that the first picture does not need: they come with the first part of the page that says something with them, which imports this file.
 * A section may begin in `de.ts` and go on here.
 */
export const lateDe = {
  beside: besideDe,
  data: dataDe,
  editing: editingDe,
  failurePlay: failurePlayDe,
  ...firmPanelDe,
  guide: guideDe,
  history: historyDe,
  importing: importingDe,
  markets: marketsDe,
  method: methodDe,
  missing: missingDe,
  partnerSearch: partnerSearchDe,
  partners: partnersDe,
  purchases: purchasesDe,
  reading: readingPanelsDe,
  region: regionDe,
  regionChoice: regionChoiceDe,
  review: reviewDe,
  savedSearch: savedSearchDe,
  scenarios: scenariosDe,
  share: shareDe,
  specialisation: specialisationDe,
  start: startDe,
  stories: storiesDe,
  tour: tourDe,
};
export const lateEn: SameKeys<LateTexts> = {
  beside: besideEn,
  data: dataEn,
  editing: editingEn,
  failurePlay: failurePlayEn,
  ...firmPanelEn,
  guide: guideEn,
  history: historyEn,
  importing: importingEn,
  markets: marketsEn,
  method: methodEn,
  missing: missingEn,
  partnerSearch: partnerSearchEn,
  partners: partnersEn,
  purchases: purchasesEn,
  reading: readingPanelsEn,
  region: regionEn,
  regionChoice: regionChoiceEn,
  review: reviewEn,
  savedSearch: savedSearchEn,
  scenarios: scenariosEn,
  share: shareEn,
  specialisation: specialisationEn,
  start: startEn,
  stories: storiesEn,
  tour: tourEn,
};
export type LateTexts = typeof lateDe;

addTexts({ de: lateDe, en: lateEn });
