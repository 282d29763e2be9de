/**
 * NUTS-3 keys of the 53 districts of North Rhine-Westphalia (NUTS 2021 and 2024, Eurostat), each with its German key; those of the other Länder
 * come with the official table (`docs/reference.md`).
 */
export const NUTS_3_OF_NRW: Readonly<Record<string, string>> = {
  DEA11: '05111', DEA12: '05112', DEA13: '05113', DEA14: '05114', DEA15: '05116', DEA16: '05117', DEA17: '05119', DEA18: '05120', DEA19: '05122',
  DEA1A: '05124', DEA1B: '05154', DEA1C: '05158', DEA1D: '05162', DEA1E: '05166', DEA1F: '05170', DEA22: '05314', DEA23: '05315', DEA24: '05316',
  DEA26: '05358', DEA27: '05362', DEA28: '05366', DEA29: '05370', DEA2A: '05374', DEA2B: '05378', DEA2C: '05382', DEA2D: '05334', DEA31: '05512',
  DEA32: '05513', DEA33: '05515', DEA34: '05554', DEA35: '05558', DEA36: '05562', DEA37: '05566', DEA38: '05570', DEA41: '05711', DEA42: '05754',
  DEA43: '05758', DEA44: '05762', DEA45: '05766', DEA46: '05770', DEA47: '05774', DEA51: '05911', DEA52: '05913', DEA53: '05914', DEA54: '05915',
  DEA55: '05916', DEA56: '05954', DEA57: '05958', DEA58: '05962', DEA59: '05966', DEA5A: '05970', DEA5B: '05974', DEA5C: '05978',
};
