/** Source that every record of the demonstration region names. */
export const SOURCE = 'Demonstrationsdaten (fiktiv)';
