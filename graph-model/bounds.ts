/** Bounds that records, files and forms share. */

/** No stock, switch or failure is planned for more days: ten years. */
export const MOST_DAYS = 3650;
/** No relation is worth more euros a year. */
export const MOST_EUR = 1e12;
