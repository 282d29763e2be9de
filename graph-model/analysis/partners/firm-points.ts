import type { Firm } from '../../firm.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { Point } from '../../great-circle.ts';

/** The records of the firms by position. */
export function recordsOf(context: AnalysisContext): readonly Firm[] {
  return context.share(recordsByPosition);
}

/** Tells the point of a firm: its own, else that of its municipality; undefined where neither is known. */
export function pointsOf(context: AnalysisContext, places: ReadonlyMap<string, Point> | undefined): (firm: number) => Point | undefined {
  const records = recordsOf(context);
  return (firm) => {
    const { lat, lon, ags } = records[firm];
    return lat !== undefined && lon !== undefined ? { lat, lon } : ags === undefined ? undefined : places?.get(ags);
  };
}

function recordsByPosition({ dataset, network: { indexOf } }: AnalysisContext): readonly Firm[] {
  const records: Firm[] = [];
  for (const firm of dataset.firms) records[indexOf.get(firm.id)!] = firm;
  return records;
}
