import { z } from 'zod';
import { MOST_DAYS } from '../bounds.ts';
import { FirmRef, IdParams, ProductRef } from './common.ts';
import { route } from './define.ts';

const Day = z.number().min(0).describe('Days after the failure');
/** How many of the data that an answer needed were there; the rest was assumed. */
const Known = z.object({ known: z.int(), of: z.int() });

const Standstill = z.object({
  from: Day,
  to: Day.optional().describe('Works again from this day on; absent where that is not known'),
  /** The input whose stock ran out; absent for the firms that failed. */
  cause: z.object({ product: ProductRef, suppliers: z.array(FirmRef), stockDays: z.number().optional().describe('Absent where unknown: counted as 0'), lastSupplier: FirmRef }).optional(),
});

/** A firm that stops, or, with `product`, that loses one of its products and keeps running. */
const Survival = z.object({ firm: FirmRef, product: ProductRef.optional(), standstills: z.array(Standstill) });

const failing = z.array(z.string().min(1).max(200)).min(1).max(1000);
const assumptions = {
  recovery: z.boolean().default(true).describe('Failed firms are back after the days to recover that they state'),
  switching: z.boolean().default(true).describe('Buyers have an alternative after the days to switch that they state'),
};
const Days = z.number().min(0).max(MOST_DAYS);

export const simulateDays = route({
  method: 'post', path: '/failures/days', tag: 'analyses', summary: 'What if these firms fail? Who stops on which day, why, and is back when',
  body: z.object({ firms: failing, ...assumptions, recoverDays: z.record(z.string().min(1).max(200), Days).default({}).describe('Days to recover by firm, instead of what the firms state') }),
  result: z.object({
    revision: z.int(),
    failed: z.array(z.object({ firm: FirmRef, back: Day.optional() })),
    stopped: z.array(Survival),
    limited: z.array(Survival),
    stocks: Known.describe('Stocks that were drawn on; unknown ones count as 0 days'),
    switching: Known.describe('Relations whose supplier stood; without days to switch there is no alternative'),
    recovery: Known.describe('Failed firms; without days to recover they do not come back'),
  }),
  problems: [400, 404],
});
export type DaysView = z.infer<typeof simulateDays.result>;

export const networkSurvival = route({
  method: 'get', path: '/survival', tag: 'analyses', summary: 'Every firm as the one that fails: days until another one stops, beside days until it is back',
  result: z.object({
    revision: z.int(),
    firms: z.array(z.object({
      firm: FirmRef,
      timeToSurvive: z.number().optional().describe('Absent where nobody else stops'),
      first: FirmRef.optional(),
      timeToRecover: z.number().optional().describe('Absent where unknown'),
      verdict: z.enum(['holds', 'stops_before', 'unknown']).describe('stops_before: time to survive < time to recover'),
      stocks: Known,
    })),
  }),
});

export const firmSurvival = route({
  method: 'get', path: '/firms/{id}/survival', tag: 'analyses', summary: 'How long a firm holds out in each single failure that can stop it, beside days until the failed firm is back',
  params: IdParams,
  result: z.object({
    revision: z.int(),
    firm: FirmRef,
    complete: z.boolean().describe('False where there are more failures than were looked at'),
    sources: z.array(z.object({
      failed: FirmRef,
      timeToSurvive: Day.optional().describe('Absent where the firm finds alternatives in time'),
      timeToRecover: z.number().optional().describe('Absent where unknown'),
      until: Day.optional().describe('End of the first standstill; absent where there is none, or none that ends'),
      verdict: z.enum(['holds', 'stops_before', 'unknown']).describe('stops_before: time to survive < time to recover'),
      product: ProductRef.optional().describe('What runs out'),
      stockDays: z.number().optional().describe('Absent where unknown: counted as 0'),
    })),
  }),
  problems: [404],
});
export type FirmSurvivalView = z.infer<typeof firmSurvival.result>;

export const stockAdvice = route({
  method: 'get', path: '/firms/{id}/stock-advice', tag: 'analyses', summary: 'What more stock of its inputs buys a firm, over every single failure that stops it or for one failure',
  params: IdParams,
  query: z.object({ days: z.coerce.number().min(0.5).max(MOST_DAYS).default(7), failed: z.string().min(1).max(200).optional() }),
  result: z.object({
    revision: z.int(),
    firm: FirmRef,
    failures: z.int().describe('Failures that stop the firm'),
    complete: z.boolean().describe('False where there are more failures than were looked at'),
    advice: z.array(z.object({
      /** They run out together: all of them need more. */
      inputs: z.array(ProductRef),
      averted: z.int().describe('Failures in which the firm no longer stops'),
      days: z.number().describe('Days gained over the other failures'),
      effects: z.array(z.object({ failed: z.array(FirmRef), before: Day, after: Day.optional(), saved: z.int() })),
    })),
  }),
  problems: [400, 404],
});

export type StockAdviceView = z.infer<typeof stockAdvice.result>;

const Name = z.string().min(1).max(200);
const Amount = z.number().min(0).max(1e9);

export const assessDisruptions = route({
  method: 'post', path: '/disruptions', tag: 'analyses',
  summary: 'Impact, time to survive and risk exposure index of disruptions of a plan of sites and products that is sent along, by linear programmes; nothing is stored',
  body: z.object({
    sites: z.array(z.object({ id: Name, capacity: Amount, makes: z.array(Name).max(30).optional() })).max(30),
    products: z.array(z.object({ id: Name, demand: Amount, inventory: Amount, lossPerUnit: Amount, parts: z.record(Name, z.number().positive().max(1e6)).optional() })).max(30),
    scenarios: z.array(z.object({ down: z.array(Name).max(30), timeToRecover: Days })).max(30),
  }),
  result: z.object({
    impacts: z.array(z.object({
      down: z.array(z.string()), timeToRecover: z.number(), impact: z.number(), lost: z.record(z.string(), z.number()),
      timeToSurvive: z.number().optional().describe('Absent where demand can be met for ever'), exposure: z.number(),
    })),
  }),
  problems: [400, 413],
});
