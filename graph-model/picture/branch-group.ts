import type { NetworkView } from '../contract/network.ts';

/** Groups of branches in the words of the region, in the order of the legend; rows of the Stufenansicht. */
export const BRANCH_GROUPS = [
  'steel', 'forming', 'surface', 'metalware', 'tools', 'plastics', 'chemistry', 'electrical', 'machinery', 'vehicle',
  'other_industry', 'trade', 'service', 'outside', 'unknown',
] as const;
export type BranchGroup = (typeof BRANCH_GROUPS)[number];

/** Families of groups, where there is no room for a row for each group. */
export const BRANCH_FAMILIES = ['metal', 'polymer', 'engineering', 'service', 'other', 'outside', 'unknown'] as const;
export type BranchFamily = (typeof BRANCH_FAMILIES)[number];

const FAMILY: Readonly<Record<BranchGroup, BranchFamily>> = {
  steel: 'metal', forming: 'metal', surface: 'metal', metalware: 'metal', tools: 'metal', plastics: 'polymer', chemistry: 'polymer',
  electrical: 'engineering', machinery: 'engineering', vehicle: 'engineering', other_industry: 'other', trade: 'service', service: 'service',
  outside: 'outside', unknown: 'unknown',
};

/** Position in `BRANCH_FAMILIES` for each position in `BRANCH_GROUPS`. */
export function familiesOf(branchGroups: Uint8Array): Uint8Array {
  const family = BRANCH_GROUPS.map((group) => BRANCH_FAMILIES.indexOf(FAMILY[group]));
  return branchGroups.map((group) => family[group]);
}

/** First and last division of WZ (2008 and 2025 agree at this level); 25 is split by `metalGroup`. */
const DIVISIONS: readonly (readonly [number, number, BranchGroup])[] = [
  [1, 18, 'other_industry'], [19, 21, 'chemistry'], [22, 22, 'plastics'], [23, 23, 'chemistry'], [24, 24, 'steel'],
  [26, 27, 'electrical'], [28, 28, 'machinery'], [29, 30, 'vehicle'], [31, 32, 'other_industry'], [33, 33, 'machinery'],
  [35, 43, 'other_industry'], [45, 53, 'trade'], [55, 99, 'service'],
];

// WZ 2025 renumbers 25: 25.61 coats metal in 2008 and makes cutlery in 2025. The title tells the editions apart.
const FORMING = /schmiede|stanzteil|pulvermetall|forging|powder metal/i;
const SURFACE = /oberflächen|wärmebehandlung|beschicht|mechanik|metallbearbeitung|coating|heat treatment|machining/i;
const TOOLS = /schneidwaren|schlösser|beschläge|werkzeug|cutlery|locks|tools/i;

function metalGroup(code: string, title: string): BranchGroup {
  if (FORMING.test(title)) return 'forming';
  if (SURFACE.test(title)) return 'surface';
  if (TOOLS.test(title)) return 'tools';
  if (title !== '') return 'metalware';
  const byCode2008: Record<string, BranchGroup> = { '25.5': 'forming', '25.6': 'surface', '25.7': 'tools' };
  return byCode2008[code.slice(0, 4)] ?? 'metalware';
}

/** Group of a WZ code of either edition; `title` is the code's German title in its edition, where known. */
export function branchGroupOf(code: string, title = ''): BranchGroup {
  const division = Number(code.slice(0, 2));
  if (division === 25) return metalGroup(code, title);
  return DIVISIONS.find(([first, last]) => division >= first && division <= last)?.[2] ?? 'unknown';
}

/** Position in `BRANCH_GROUPS` of every firm. Firms outside the region are a group of their own, whatever they make. */
export function branchGroupsOf(network: Pick<NetworkView, 'firms' | 'branches'>): Uint8Array {
  const { firms } = network;
  const titles = new Map(network.branches.map(({ code, title }) => [code, title.de]));
  const ofCode = new Map<string, number>();
  return Uint8Array.from(firms.id, (_, i) => {
    if (firms.inRegion[i] === false) return BRANCH_GROUPS.indexOf('outside');
    const code = firms.wz[i];
    if (code == null) return BRANCH_GROUPS.indexOf(groupOfKind(firms.kind[i]));
    let group = ofCode.get(code);
    if (group === undefined) ofCode.set(code, group = BRANCH_GROUPS.indexOf(branchGroupOf(code, titles.get(code))));
    return group;
  });
}

const IN_SERVICE = new Set<string>(['service', 'research', 'university', 'institute', 'network']);

/** A research institute or a network without a WZ code still is one. */
function groupOfKind(kind: string | null | undefined): BranchGroup {
  return kind != null && IN_SERVICE.has(kind) ? 'service' : 'unknown';
}
