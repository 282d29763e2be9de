import type { StockModel } from './stock-model.ts';
import { FAILED, HOPED, initialState, NEVER, NO_COMEBACK, NOT_TODAY, RECOVERED, RECOVERY_DUE, restore, RUNS, STANDS, STOCK_OUT, SWITCH_DUE } from './survival-state.ts';
import type { FirmPeriod, SurvivalState, UnitPeriod } from './survival-state.ts';

/** What counts beside the stocks. */
export interface SurvivalAssumptions {
  /** Whether buyers switch to an alternative after the days stated for it. */
  readonly switching: boolean;
}

/** How far a failure is followed: to the last stop, or to the first of another firm. */
type End = 'last' | 'first_stop';

/** A firm that fails on day 0 and works again on a day; `Infinity` for one that does not. */
export interface FailingFirm {
  readonly firm: number;
  readonly back: number;
}

/**
 * A failure that runs through the network in time. On every day the units that run are the most that can run together: one that has
 * not failed, and of every required input has a running supplier, or an alternative, or, where it ran before, stock left. A stock is
 * drawn down while the input has no supplier and is full again when it has one. Nothing but the return of a failed firm or an
 * alternative makes anybody run again, so every such day brings one wave of returns, and stocks do the rest
 * (docs/decisions/0015-durchhaltezeit.md).
 */
export interface SurvivalRun {
  /** Standstills of units and of whole firms, in order of their first day. */
  readonly units: readonly UnitPeriod[];
  readonly firms: readonly FirmPeriod[];
  /** The places of `consumers` whose inputs have lost their last source: where stock counted. Those of an input that lost it twice stand here twice. */
  readonly drawn: readonly number[];
  /**
   * Lets firms fail, from a network in which everything runs, and follows what happens to its end, or only until another firm stops,
   * with what stops in the same round. What the failure before has done is taken back first.
   * O(relations of what stops · log), and for every day that brings something back O(relations of what stands downstream of it).
   */
  readonly fail: (failures: readonly FailingFirm[], end?: End) => void;
}

/** A run over these stocks; `stockDays` may be changed between failures. O(units + relations). */
export function createSurvivalRun(stocks: StockModel, { switching }: SurvivalAssumptions): SurvivalRun {
  const run = initialState(stocks, switching);
  return {
    units: run.units,
    firms: run.firms,
    drawn: run.drawn,
    fail(failures, end = 'last') {
      restore(run);
      for (const { firm, back } of failures) if (back > 0) failFirm(run, firm, back);
      endDay(run, 0, end);
      const isOver = () => end === 'first_stop' && run.firms.length > failures.length;
      while (run.queue.nextDay < NEVER && !isOver()) nextDay(run, end);
    },
  };
}

function failFirm(run: SurvivalState, firm: number, back: number): void {
  for (let unit = run.model.unitStart[firm]; unit < run.model.unitStart[firm + 1]; unit++) {
    if (run.state[unit] === FAILED) continue;
    run.state[unit] = FAILED;
    run.cause[unit] = -1;
    run.round[unit] = 0;
    run.struck.push(unit);
    if (back < NEVER) run.queue.add(back, RECOVERY_DUE, unit);
  }
}

/** What is due on the next day, who may run again because of it, and who can no longer run. */
function nextDay(run: SurvivalState, end: End): void {
  const { queue, model: { consumers }, inputOfConsumer } = run;
  const day = queue.nextDay;
  const dueStocks: number[] = [];
  while (queue.nextDay === day) {
    queue.take();
    if (queue.kind === SWITCH_DUE) switchSupplier(run, queue.item, day);
    else if (queue.kind === RECOVERY_DUE) comeBack(run, queue.item, RECOVERED);
    else dueStocks.push(queue.item);
  }
  // The list grows while it is gone through.
  for (const unit of run.returning) supplyBuyers(run, unit);
  for (const unit of run.returning) if (lacksInput(run, unit, day)) strike(run, unit, -1, 0);
  for (const place of dueStocks) {
    if (run.outOn[place] === day && run.sources[inputOfConsumer[place]] === 0) strike(run, consumers.target[place], place, 0);
  }
  endDay(run, day, end);
}

/** The buyer has an alternative to a supplier that has stood still ever since it began to look for one. */
function switchSupplier(run: SurvivalState, feed: number, day: number): void {
  const place = run.supplierPlace[feed];
  const { from, to } = run.units[run.periodOf[run.model.suppliers.target[place]]];
  const input = run.model.supplies.target[feed];
  if (to < NEVER || from + run.switchDays[place] !== day || run.replaced[input] === 1) return;
  run.replaced[input] = 1;
  addSource(run, input);
}

function comeBack(run: SurvivalState, unit: number, comeback: number): void {
  run.state[unit] = RUNS;
  run.comeback[unit] = comeback;
  run.returning.push(unit);
}

function supplyBuyers(run: SurvivalState, unit: number): void {
  const { start, target } = run.model.supplies;
  for (let feed = start[unit]; feed < start[unit + 1]; feed++) addSource(run, target[feed]);
}

/** An input has one source more; with the first, those who stand for want of it may run again. */
function addSource(run: SurvivalState, input: number): void {
  const { model: { consumers }, state } = run;
  markChanged(run, input);
  if (++run.sources[input] > 1) return;
  for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) {
    const unit = consumers.target[place];
    if (state[unit] === STANDS) comeBack(run, unit, HOPED);
  }
}

function markChanged(run: SurvivalState, input: number): void {
  if (run.isChanged[input] === 1) return;
  run.isChanged[input] = 1;
  run.changed.push(input);
}

/** Whether an input without a source holds the unit up. */
function lacksInput(run: SurvivalState, unit: number, day: number): boolean {
  const { model: { needs }, consumerPlace, sources } = run;
  for (let need = needs.start[unit]; need < needs.start[unit + 1]; need++) {
    if (sources[needs.target[need]] === 0 && isUsedUp(run, consumerPlace[need], day)) return true;
  }
  return false;
}

/** Whether a unit that runs has no stock left of an input without a source. Who returns has none, who is back from a failure has all. */
function isUsedUp(run: SurvivalState, place: number, day: number): boolean {
  const unit = run.model.consumers.target[place];
  if (run.comeback[unit] === HOPED) return true;
  const isDrawnDown = run.wasEmpty[run.inputOfConsumer[place]] === 1 && run.comeback[unit] !== RECOVERED;
  return (isDrawnDown ? run.outOn[place] : day + stockOf(run, place)) <= day;
}

function stockOf({ stockDays }: SurvivalState, place: number): number {
  return Number.isNaN(stockDays[place]) ? 0 : stockDays[place];
}

/** Stops a unit for want of an input. Its cause is among the first that stop it: none that follows from its own stop. */
function strike(run: SurvivalState, unit: number, place: number, round: number): void {
  if (run.state[unit] === RUNS) {
    run.state[unit] = STANDS;
    run.struck.push(unit);
    run.round[unit] = round;
    run.cause[unit] = place;
  } else if (run.round[unit] === round && place < run.cause[unit]) run.cause[unit] = place;
}

/** Lets the stops of the day take those with them that have nothing left, and writes down what has become of everybody. */
function endDay(run: SurvivalState, day: number, end: End): void {
  for (const unit of run.struck) {
    // What stops in the same round stands in the list by now.
    if (end === 'first_stop' && stopsFirm(run, unit)) break;
    takeFromBuyers(run, unit, day);
  }
  for (const unit of run.returning) if (run.state[unit] === RUNS) closePeriod(run, unit, day);
  for (const input of run.changed) settleInput(run, input, day);
  for (const unit of run.returning) if (run.state[unit] === RUNS && run.comeback[unit] === RECOVERED) startOnStock(run, unit, day);
  for (const unit of run.struck) if (run.comeback[unit] === NO_COMEBACK) openPeriod(run, unit, day);
  for (const unit of run.returning) run.comeback[unit] = NO_COMEBACK;
  for (const unit of run.struck) run.round[unit] = NOT_TODAY;
  run.returning.length = run.changed.length = run.struck.length = 0;
}

/** Whether a unit that stops for want of an input is all that its firm has. */
function stopsFirm({ model: { firmOfUnit, unitStart }, state, comeback }: SurvivalState, unit: number): boolean {
  const firm = firmOfUnit[unit];
  return state[unit] === STANDS && comeback[unit] === NO_COMEBACK && unitStart[firm + 1] - unitStart[firm] === 1;
}

function takeFromBuyers(run: SurvivalState, unit: number, day: number): void {
  const { model: { supplies, consumers }, sources } = run;
  for (let feed = supplies.start[unit]; feed < supplies.start[unit + 1]; feed++) {
    const input = supplies.target[feed];
    markChanged(run, input);
    if (--sources[input] > 0) continue;
    for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) {
      if (isUsedUp(run, place, day)) strike(run, consumers.target[place], place, run.round[unit] + 1);
    }
  }
}

/** The stock of an input that has lost its last source begins to run down; that of one with a new source is full. */
function settleInput(run: SurvivalState, input: number, day: number): void {
  run.isChanged[input] = 0;
  const isEmpty = run.sources[input] === 0 ? 1 : 0;
  if (isEmpty === run.wasEmpty[input]) return;
  run.wasEmpty[input] = isEmpty;
  const { start } = run.model.consumers;
  for (let place = start[input]; place < start[input + 1]; place++) {
    if (isEmpty === 1) drawDown(run, place, day);
    else run.outOn[place] = NEVER;
  }
}

function drawDown(run: SurvivalState, place: number, day: number): void {
  run.drawn.push(place);
  run.outOn[place] = day + stockOf(run, place);
  if (run.state[run.model.consumers.target[place]] === RUNS) run.queue.add(run.outOn[place], STOCK_OUT, place);
}

/** Who is back from a failure has full stocks, and draws on those whose inputs have no source. */
function startOnStock(run: SurvivalState, unit: number, day: number): void {
  const { model: { needs }, consumerPlace, sources } = run;
  for (let need = needs.start[unit]; need < needs.start[unit + 1]; need++) if (sources[needs.target[need]] === 0) drawDown(run, consumerPlace[need], day);
}

function openPeriod(run: SurvivalState, unit: number, day: number): void {
  const { model: { firmOfUnit, supplies }, units, firms, switchDays, supplierPlace, replaced } = run;
  run.periodOf[unit] = units.push({ unit, from: day, to: NEVER, cause: run.cause[unit] }) - 1;
  const firm = firmOfUnit[unit];
  if (--run.runningUnits[firm] === 0) run.firmPeriodOf[firm] = firms.push({ firm, from: day, to: NEVER, round: run.round[unit] }) - 1;
  if (!run.switching) return;
  for (let feed = supplies.start[unit]; feed < supplies.start[unit + 1]; feed++) {
    const days = switchDays[supplierPlace[feed]];
    if (days > 0 && replaced[supplies.target[feed]] === 0) run.queue.add(day + days, SWITCH_DUE, feed);
  }
}

function closePeriod(run: SurvivalState, unit: number, day: number): void {
  run.units[run.periodOf[unit]].to = day;
  const firm = run.model.firmOfUnit[unit];
  if (run.runningUnits[firm]++ === 0) run.firms[run.firmPeriodOf[firm]].to = day;
}
