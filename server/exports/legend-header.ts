/** Headers of legend.csv, German and English: import knows the file by them and passes it over. */
export const LEGEND_HEADERS = [['bereich', 'name', 'bedeutung'], ['part', 'name', 'meaning']] as const;
