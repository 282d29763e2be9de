import { guideDe, guideEn } from './guide.ts';
import { startDe, startEn } from './start.ts';
import { addTexts } from './texts.ts';
import { tourDe, tourEn } from './tour.ts';

/** Texts that the first picture does not need: they come with the first part of the page that says something with them. */
export const lateDe = { start: startDe, tour: tourDe, guide: guideDe };
export const lateEn: LateTexts = { start: startEn, tour: tourEn, guide: guideEn };
export type LateTexts = typeof lateDe;

addTexts({ de: lateDe, en: lateEn });
