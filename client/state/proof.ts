import type { StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { Language } from '#graph-model/language.ts';

/** One step of a proof: who stops, and for want of what. */
export interface ProofStep {
  readonly firm: { readonly id: string; readonly name: string };
  /** `failed`: fails itself; `sole`: its only supplier of the product is gone; `all`: all its suppliers of it are gone; `unclear`: no cause is known. */
  readonly reason: 'failed' | 'sole' | 'all' | 'unclear';
  readonly product?: string;
  /** Set where the firm keeps running and only loses this product. */
  readonly lost?: string;
  readonly suppliers: readonly string[];
}

/** Steps of a proof in the order in which the firms stop: the first fails, each further one lacks an input. */
export function proofSteps(proof: readonly StoppedFirm[], language: Language): ProofStep[] {
  return proof.toSorted((a, b) => a.stage - b.stage).map((entry) => proofStep(entry, language));
}

export function proofStep({ firm, stage, cause, product }: StoppedFirm, language: Language): ProofStep {
  const named = (entry: { name: string; nameEn?: string | undefined }): string => (language === 'en' ? entry.nameEn : undefined) ?? entry.name;
  const lost = product ? { lost: named(product) } : {};
  if (!cause) return { firm, reason: stage === 0 ? 'failed' : 'unclear', suppliers: [], ...lost };
  return { firm, reason: cause.suppliers.length === 1 ? 'sole' : 'all', product: named(cause.product), suppliers: cause.suppliers.map(({ name }) => name), ...lost };
}

/** Numbers of the firms of a proof, each once, in its order, for the chain in the picture. */
export function chainNumbers(proof: readonly StoppedFirm[], numberOf: ReadonlyMap<string, number>): number[] {
  const numbers = proof.toSorted((a, b) => a.stage - b.stage).flatMap(({ firm }) => numberOf.get(firm.id) ?? []);
  return [...new Set(numbers)];
}
