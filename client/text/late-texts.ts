import { guide as guideDe } from './de/guide.ts';
import { guide as guideEn } from './en/guide.ts';
import { share as shareDe } from './de/share.ts';
import { share as shareEn } from './en/share.ts';
import { start as startDe } from './de/start.ts';
import { start as startEn } from './en/start.ts';
import { addTexts } from './texts.ts';
import { tour as tourDe } from './de/tour.ts';
import { tour as tourEn } from './en/tour.ts';

/** Texts that the first picture does not need: they come with the first part of the page that says something with them. */
export const lateDe = { start: startDe, tour: tourDe, guide: guideDe, share: shareDe };
export const lateEn: LateTexts = { start: startEn, tour: tourEn, guide: guideEn, share: shareEn };
export type LateTexts = typeof lateDe;

addTexts({ de: lateDe, en: lateEn });
