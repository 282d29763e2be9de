/** Measures whose ranks hang on what firms state about inputs, stocks and volumes; `days` is the time to survive of a failure, shortest first. */
export const RANGED_MEASURES = ['critical_count', 'critical_employee_share', 'critical_volume_share', 'esri', 'esri_up', 'esri_down', 'days'] as const;
export type RangedMeasure = (typeof RANGED_MEASURES)[number];
