import { BOARD_FORMULA, type BoardMatch } from '#graph-model/analysis/partners/board.ts';
import { PART_NAMES, PART_WEIGHTS } from '#graph-model/analysis/partners/partner-parts.ts';
import { PARTNER_FORMULA, type PartnerCandidate, type PartnerSearch } from '#graph-model/analysis/partners/partner-search.ts';
import type { BoardView, PartnersView } from '#graph-model/contract/partners.ts';
import type { Municipality } from '#graph-model/place.ts';
import { firmRef, productRef } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** Kritische Stellen that are named of those that are gone. */
const TOLD = 20;

type Places = ReadonlyMap<string, Municipality>;
type CandidateView = PartnersView['candidates'][number];

/** A search for partners, with names. */
export function presentPartners(network: NamedNetwork, places: Places, { candidates, total, relax }: PartnerSearch, { halfKm, codes = [] }: { halfKm: number; codes?: readonly string[] }): PartnersView {
  const { revision, day } = network;
  const asked = PART_NAMES.filter((name) => candidates.some(({ parts }) => parts[name] !== undefined));
  return {
    revision, day, formula: PARTNER_FORMULA, basis: 'relations', halfKm, codes: [...codes], total, relax: { ...relax },
    coverage: candidates.length === 0 ? 1 : candidates.reduce((sum, { coverage }) => sum + coverage, 0) / candidates.length,
    weights: Object.fromEntries(asked.map((name) => [name, PART_WEIGHTS[name]])),
    candidates: candidates.map((candidate) => presentCandidate(network, places, candidate)),
  };
}

function presentCandidate({ index, context: { network: { firms } } }: NamedNetwork, places: Places, { firm: id, parts, effect, ...score }: PartnerCandidate): CandidateView {
  const { kind, sizeClass, ags, country } = index.firms.get(id) ?? {};
  const { product, capabilities, certificates, green, distance, independence } = parts;
  const named = (part: typeof capabilities) => part && { ...part, has: [...part.has], lacks: [...part.lacks] };
  const refs = (positions: readonly number[]) => positions.map((position) => firmRef(index, firms[position]));
  return {
    firm: { ...firmRef(index, id), kind, sizeClass, municipality: ags === undefined ? undefined : places.get(ags)?.name, country }, ...score,
    parts: {
      capabilities: named(capabilities), certificates: named(certificates), green: named(green), distance,
      ...(product && { product: { value: product.value, match: product.match && { product: productRef(index, product.match.product), kind: product.match.kind, how: product.match.how } } }),
      ...(independence && { independence: { ...independence, shared: refs(independence.shared) } }),
    },
    ...(effect && { effect: { ...effect, gone: refs(effect.gone.slice(0, TOLD)) } }),
  };
}

/** The board with its answers, with names. */
export function presentBoard({ revision, day, index }: NamedNetwork, matches: readonly BoardMatch[], limit: number): BoardView {
  return {
    revision, day, formula: BOARD_FORMULA, total: matches.length, answered: matches.filter(({ total }) => total > 0).length,
    entries: matches.slice(0, limit).map(({ seeks: { id, firm, product, capability, asOf }, total, answers, news }) => ({
      id, firm: firmRef(index, firm), product: product && productRef(index, product), capability, asOf, total, ...(news !== undefined && { news }),
      answers: answers.map(({ firm: answering, product: offered, ...rest }) => ({ firm: firmRef(index, answering), product: offered === undefined ? undefined : productRef(index, offered), ...rest })),
    })),
  };
}
