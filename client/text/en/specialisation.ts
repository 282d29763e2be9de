import type { SameKeys } from '../same-keys.ts';
import type { specialisation as german } from '../de/specialisation.ts';

export const specialisation: SameKeys<typeof german> = {
  intro: 'In what is the region stronger than usual? Each row is a branch: the further right the dot, the more often somebody here works in this branch than in the area of comparison. The larger the dot, the more employees.',
  formula: 'How is this computed?',
  place: 'Place', wholeRegion: 'Whole region', level: 'Branches', levels: { division: 'coarse (2 digits)', group: 'finer (3 digits)' },
  against: 'Compared with', comparisons: { reference: 'the official table', all: 'all firms of the data', outside: 'firms outside the region', region: 'the whole region' },
  computing: 'Strengths are being computed …',
  basis: '{{here}} compared with: {{there}}. Branch and size are known of {{coverage}} of the firms; revision {{revision, number}}.',
  picture: 'Branches by frequency and employees', usual: 'usual', rarer: 'rarer', oftener: 'more often', times: '{{value}} times', branch: 'Branch', employees: 'Employees', firms: 'Firms',
  strong: 'Stronger than usual', none: 'No branch of known size', noneText: 'For strengths to be seen, firms of this area need a branch (WZ) and a number of employees or a size class.',
  point_one: '{{branch}}: {{times}} as frequent as usual, {{employees}} employees in {{count, number}} firm', point_other: '{{branch}}: {{times}} as frequent as usual, {{employees}} employees in {{count, number}} firms',
  table: 'All branches', timesUsual: 'As frequent as usual', timesHint: 'Location quotient: share of the branch here by its share in the area of comparison. From 1 on it is stronger than usual (RCA).',
  nearness: 'Fits the strengths', nearnessHint: 'Density: which share of what is related to this branch belongs to the strengths already? Branches are related that are strong at the same places (proximity).',
  notThere: 'no comparison', wz: 'WZ {{code}}',
  calculation: '({{employees}} of {{all}} employees here) ÷ ({{shareThere}} in the area of comparison) = {{here}} ÷ {{shareThere}} = {{quotient}}',
  noCalculation: 'Nobody of this branch is recorded in the area of comparison: there is nothing to compare with.',
  densityText: 'Fits the strengths by {{density}}: so much of all that is related to the branch is strong here already.',
  near: 'Most closely related: {{branch}} – in {{together}} of {{most}} places both are strong.',
  behind: 'Firms behind it', behindOf_one: '{{count, number}} firm', behindOf_other: '{{count, number}} firms', sizeMissing: 'size unknown, not counted', parts: 'counts by one part of {{parts}}: its code of WZ 2025 means {{parts}} branches of WZ 2008',
  candidates: 'Near, but no strength yet', candidatesText: 'Branches that are rarer here than usual but have much in common with what the region is strong in. Where it succeeds, the way there is short.', candidate: '{{density}} of what is related to it is strong here already; the branch itself is {{times}} as frequent as usual.', candidatesNone: 'No branch is that near.',
  places: 'Strengths of the places', placesText: 'In what each place is stronger than the region as a whole; computed with the firms whose branch and size are known.', noPlace: 'nothing special known', showPlace: 'Look at {{place}} alone',
  capabilities: 'What the firms can do', capabilitiesText: 'Processes and services that firms here name, and what the same firms often can do besides.', capability: 'Capability', often: 'Often together with', oftenValue: '{{capability}} ({{together}} of {{most}})', capabilitiesNone: 'No firm of this area names capabilities.',
};
