import { failurePlay as failurePlayDe } from './de/failure-play.ts';
import { failurePlay as failurePlayEn } from './en/failure-play.ts';
import { guide as guideDe } from './de/guide.ts';
import { guide as guideEn } from './en/guide.ts';
import { start as startDe } from './de/start.ts';
import { start as startEn } from './en/start.ts';
import { addTexts } from './texts.ts';
import { tour as tourDe } from './de/tour.ts';
import { tour as tourEn } from './en/tour.ts';

/** Texts that the first picture does not need: they come with the first part of the page that says something with them. */
export const lateDe = { start: startDe, tour: tourDe, guide: guideDe, failurePlay: failurePlayDe };
export const lateEn: LateTexts = { start: startEn, tour: tourEn, guide: guideEn, failurePlay: failurePlayEn };
export type LateTexts = typeof lateDe;

addTexts({ de: lateDe, en: lateEn });
