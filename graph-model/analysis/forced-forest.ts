import { ascending, createPairList, rowsOfPairs } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';
import type { FailureModel } from './failure-model.ts';
import { membersOf } from './grouping.ts';
import { strongComponentsOf } from './strong-components.ts';

/**
 * Failures in an order in which each builds upon one before it. Nodes are the units of the model and, behind them, the firms with
 * several units; a node *forces* another that cannot run without it. Nodes that force each other fail together: one *step*. Every step
 * hangs below one that it forces, if it forces any.
 */
export interface ForcedForest {
  /** Steps, each after the one it hangs below, everything below a step right behind it. */
  readonly order: Int32Array;
  /** Number of steps above each step. */
  readonly depth: Int32Array;
  /** Nodes of every step. */
  readonly nodes: Rows;
  /** The firm that fails with a node; −1 for a unit of a firm with several. */
  readonly firmOfNode: Int32Array;
}

/** The forest of a model, each step below the one it forces that seems to take most with it; nobody is forced by an input that never fails. O(units + relations). */
export function forcedForest(model: FailureModel, neverFails?: number): ForcedForest {
  const firmOfNode = firmsOfNodes(model);
  const forced = forcedNodes(model, firmOfNode, neverFails);
  const steps = strongComponentsOf(forced);
  const { start, members } = membersOf(steps);
  const nodes = { start, target: members };
  return { ...depthFirst(heaviestForced(forced, steps.groupOf, nodes)), nodes, firmOfNode };
}

function firmsOfNodes({ unitStart, firmOfUnit }: FailureModel): Int32Array {
  const several = ascending(unitStart.length - 1).filter((firm) => unitStart[firm + 1] - unitStart[firm] > 1);
  const firmOfNode = new Int32Array(firmOfUnit.length + several.length);
  firmOfNode.set(firmOfUnit);
  for (const firm of several) firmOfNode.fill(-1, unitStart[firm], unitStart[firm + 1]);
  firmOfNode.set(several, firmOfUnit.length);
  return firmOfNode;
}

/** A unit forces the units that have it as the only supplier of a required input; a firm with several units forces these. */
function forcedNodes({ unitStart, firmOfUnit, productOfInput, suppliers, consumers }: FailureModel, firmOfNode: Int32Array, neverFails?: number): Rows {
  const pairs = createPairList();
  for (let input = 0; input < productOfInput.length; input++) {
    if (suppliers.start[input + 1] - suppliers.start[input] !== 1 || input === neverFails) continue;
    for (let place = consumers.start[input]; place < consumers.start[input + 1]; place++) {
      pairs.add(suppliers.target[suppliers.start[input]], consumers.target[place]);
    }
  }
  for (let node = firmOfUnit.length; node < firmOfNode.length; node++) {
    for (let unit = unitStart[firmOfNode[node]]; unit < unitStart[firmOfNode[node] + 1]; unit++) pairs.add(node, unit);
  }
  return pairs.rows(firmOfNode.length);
}

/** Per step the one it hangs below, −1 for none: of the steps it forces, the one at the head of the longest chain of nodes. */
function heaviestForced(forced: Rows, stepOf: Int32Array, nodes: Rows): Int32Array {
  const above = new Int32Array(nodes.start.length - 1).fill(-1);
  const reach = new Int32Array(above.length);
  // Strong components are numbered from the sinks, so what a step forces is complete before it.
  for (let step = 0; step < above.length; step++) {
    for (let place = nodes.start[step]; place < nodes.start[step + 1]; place++) {
      const node = nodes.target[place];
      for (let link = forced.start[node]; link < forced.start[node + 1]; link++) {
        const other = stepOf[forced.target[link]];
        if (other !== step && (above[step] < 0 || reach[other] > reach[above[step]])) above[step] = other;
      }
    }
    reach[step] = nodes.start[step + 1] - nodes.start[step] + (above[step] < 0 ? 0 : reach[above[step]]);
  }
  return above;
}

function depthFirst(above: Int32Array): Pick<ForcedForest, 'order' | 'depth'> {
  // Row 0 holds the steps that hang below none, row s + 1 those below step s.
  const below = rowsOfPairs(above.length + 1, above.map((step) => step + 1), ascending(above.length));
  const order = new Int32Array(above.length);
  const depth = new Int32Array(above.length);
  const waiting = [...below.target.subarray(below.start[0], below.start[1])];
  for (let done = 0; done < order.length; done++) {
    const step = waiting.pop()!;
    order[done] = step;
    depth[step] = above[step] < 0 ? 0 : depth[above[step]] + 1;
    for (let link = below.start[step + 1]; link < below.start[step + 2]; link++) waiting.push(below.target[link]);
  }
  return { order, depth };
}
