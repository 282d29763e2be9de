import type { FailureView } from '#graph-model/contract/analyses.ts';
import type { DaysView } from '#graph-model/contract/days.ts';

/** How long a firm holds out in a failure, in days. */
export type HoldingOut =
  /** It has failed itself, and works again on the day `back`, where that is known. */
  | { readonly kind: 'failed'; readonly back?: number }
  /** It stops on the day `from`, and works again on the day `to`, where that is known; `assumed` where its stock is unknown. */
  | { readonly kind: 'stops'; readonly from: number; readonly to?: number; readonly assumed: boolean }
  /** Its stock, or an alternative, lasts until it is supplied again. */
  | { readonly kind: 'holds' };

/** A failure in days. */
export interface FailureDays {
  readonly of: (firm: string) => HoldingOut;
  /** Day on which the last of the failed firms works again; undefined where one does not say. */
  readonly back: number | undefined;
  /** `harmless`: nobody depends on the failed firms; `unknown`: somebody stops, and nobody knows whether that is before they are back. */
  readonly verdict: 'harmless' | 'holds' | 'stops' | 'unknown';
  readonly stocks: DaysView['stocks'];
}

/** The days of the failure that `view` shows; undefined for those of another one. */
export function failureDays(days: DaysView, view: FailureView): FailureDays | undefined {
  if (days.failed.map(({ firm }) => firm.id).join() !== view.failed.map(({ id }) => id).join()) return undefined;
  const failed = new Map(days.failed.map(({ firm, back }) => [firm.id, back]));
  const stops = new Map(days.stopped.map(({ firm, standstills }) => [firm.id, standstills[0]]));
  const backs = days.failed.map(({ back }) => back);
  const back = backs.includes(undefined) ? undefined : Math.max(...backs.map((day) => day ?? 0));
  const someoneStops = days.limited.length > 0 || days.stopped.some(({ firm }) => !failed.has(firm.id));
  const nobodyDepends = view.stopped.length + view.limited.length <= failed.size;
  return {
    of(firm) {
      if (failed.has(firm)) return { kind: 'failed', ...given('back', failed.get(firm)) };
      const first = stops.get(firm);
      return first ? { kind: 'stops', from: first.from, ...given('to', first.to), assumed: first.cause?.stockDays === undefined } : { kind: 'holds' };
    },
    back,
    verdict: nobodyDepends ? 'harmless' : !someoneStops ? 'holds' : back === undefined ? 'unknown' : 'stops',
    stocks: days.stocks,
  };
}

function given<K extends string>(name: K, value: number | undefined): { readonly [N in K]?: number } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in K]?: number });
}
