import type { ValueReader } from './value-context.ts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?$/;
const DAY_MS = 86_400_000;

/** A day as `YYYY-MM-DD`, from ISO or German form. */
export const readDate: ValueReader<string> = (text, context) => {
  const iso = ISO.exec(text);
  const german = iso ? undefined : GERMAN.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : german ? [german[3], german[2], german[1]] : undefined;
  if (parts) {
    const day = dayOf(parts[0], parts[1], parts[2]);
    if (day === undefined) context.note('error', 'no_such_date');
    return day;
  }
  if (/^[2-7]\d{4}(?:[.,]\d+)?$/.test(text)) context.note('error', 'excel_serial_date', { date: dayOfSerial(Number.parseInt(text, 10)) });
  else context.note('error', 'not_a_date');
  return undefined;
};

function dayOf(year: string, month: string, day: string): string | undefined {
  const days = daysIn(Number(year), Number(month));
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Days of a month of the Gregorian calendar; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day of a spreadsheet's serial number; they count from 1899-12-30 on, because of a leap year that never was. */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10);
}

/** The day of a statement; one that lies in the future is noted. */
export const readAsOf: ValueReader<string> = (text, context) => {
  const day = readDate(text, context);
  if (day !== undefined && day > context.today) context.note('warning', 'date_in_future');
  return day;
};
