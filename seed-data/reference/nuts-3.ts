/** NUTS-3 keys of the districts of the region; those of the others come with the official table (`docs/reference.md`). */
export const NUTS_3_OF_REGION: Readonly<Record<string, string>> = { DEA53: '05914', DEA56: '05954', DEA58: '05962' };
