import type { SameKeys } from '../same-keys.ts';
import type { specialisation as german } from '../de/specialisation.ts';

export const specialisation: SameKeys<typeof german> = {
  intro: 'In what is the region stronger than usual? Each row is an industry: the further right the dot, the more often somebody here works in this industry than in the area of comparison. The larger the dot, the more employees.',
  formula: 'How is this computed?',
  place: 'Place', wholeRegion: 'Whole region', level: 'Industries', levels: { division: 'coarse (2 digits)', group: 'finer (3 digits)' },
  against: 'Compared with', comparisons: { reference: 'the official table', all: 'all firms of the data', outside: 'firms outside the region', region: 'the whole region' },
  computing: 'Strengths are being computed …',
  basis: '{{here}} compared with: {{there}}. Industry and size are known of {{coverage}} of the firms; revision {{revision, number}}.',
  picture: 'Industries by frequency and employees', usual: 'usual', rarer: 'rarer', oftener: 'more often', times: '{{value}} times', branch: 'Industry', employees: 'Employees', firms: 'Firms',
  strong: 'Stronger than usual', none: 'No industry of known size', noneText: 'For strengths to be seen, firms of this area need an industry (WZ) and a number of employees or a size class.',
  point_one: '{{branch}}: {{times}} as frequent as usual, {{employees}} employees in {{count, number}} firm', point_other: '{{branch}}: {{times}} as frequent as usual, {{employees}} employees in {{count, number}} firms',
  table: 'All industries', timesUsual: 'As frequent as usual', timesHint: 'Location quotient: share of the industry here by its share in the area of comparison. From 1 on it is stronger than usual (RCA).',
  nearness: 'Fits the strengths', nearnessHint: 'Density: which share of what is related to this industry belongs to the strengths already? Industries are related that are strong at the same places (proximity).',
  notThere: 'no comparison', wz: 'WZ {{code}}',
  calculation: '({{employees}} of {{all}} employees here) ÷ ({{shareThere}} in the area of comparison) = {{here}} ÷ {{shareThere}} = {{quotient}}',
  noCalculation: 'Nobody of this industry is recorded in the area of comparison: there is nothing to compare with.',
  densityText: 'Fits the strengths by {{density}}: so much of all that is related to the industry is strong here already.',
  near: 'Most closely related: {{branch}} – in {{together}} of {{most}} places both are strong.',
  behind: 'Firms behind it', behindOf_one: '{{count, number}} firm', behindOf_other: '{{count, number}} firms', sizeMissing: 'size unknown, not counted', parts: 'counts by one part of {{parts}}: its code of WZ 2025 means {{parts}} industries of WZ 2008',
  candidates: 'Near, but no strength yet', candidatesText: 'Industries that are rarer here than usual but have much in common with what the region is strong in. Where it succeeds, the way there is short.', candidate: '{{density}} of what is related to it is strong here already; the industry itself is {{times}} as frequent as usual.', candidatesNone: 'No industry is that near.',
  places: 'Strengths of the places', placesText: 'In what each place is stronger than the region as a whole; computed with the firms whose industry and size are known.', strongHint: 'Up to three industries whose share of the employees is at least as large here as in the region (location quotient from 1 on); first the one with most employees beyond what is usual there.', noPlace: 'nothing special known', showPlace: 'Look at {{place}} alone',
  capabilities: 'What the firms can do', capabilitiesText: 'Processes and services that firms here name, and what the same firms often can do besides.', capability: 'Capability', often: 'Often together with', oftenValue: '{{capability}} ({{together}} of {{most}})', capabilitiesNone: 'No firm of this area names capabilities.',
};
