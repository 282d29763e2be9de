import { membersOf } from '../analysis/grouping.ts';
import { strongComponentsOf } from '../analysis/strong-components.ts';
import type { LinkTable } from './links.ts';

/** Stage of every firm: the measure `tier` where it is known, else as the links tell; −1 where it is unknown or no relation is. */
export function stagesOf(links: LinkTable, tier: readonly (number | null)[] | undefined): Int32Array {
  if (tier?.length !== links.firmCount) return stagesFromLinks(links);
  return Int32Array.from(tier, (value, firm) => (value === null || !(value >= 0) || isIsolated(links, firm) ? -1 : Math.trunc(value)));
}

/** Longest supply path to every firm, firms of one cycle sharing a stage: shows the picture before the measures are there. O(n + m). */
export function stagesFromLinks(links: LinkTable): Int32Array {
  const loops = strongComponentsOf({ start: links.outStart, target: links.buyer });
  const { start, members } = membersOf(loops);
  const stageOf = new Int32Array(loops.groups);
  // Numbers fall along every link, so a supplier's group is complete before its buyers' groups.
  for (let group = loops.groups - 1; group >= 0; group--) {
    for (const firm of members.subarray(start[group], start[group + 1])) {
      for (let link = links.outStart[firm]; link < links.outStart[firm + 1]; link++) {
        const buyer = loops.groupOf[links.buyer[link]];
        if (buyer !== group && stageOf[buyer] <= stageOf[group]) stageOf[buyer] = stageOf[group] + 1;
      }
    }
  }
  return Int32Array.from(loops.groupOf, (group, firm) => (isIsolated(links, firm) ? -1 : stageOf[group]));
}

/** Whether no relation of the firm is known. */
export function isIsolated(links: LinkTable, firm: number): boolean {
  return links.outStart[firm] === links.outStart[firm + 1] && links.inStart[firm] === links.inStart[firm + 1];
}
