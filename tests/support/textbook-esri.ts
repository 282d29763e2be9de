import type { EsriModel, Flows } from '#graph-model/analysis/esri/esri-model.ts';

/** Remaining production after a shock: both directions, by firm. */
export interface TextbookState {
  readonly hd: number[];
  readonly hu: number[];
}

/**
 * The formulas of Diem et al. (2022) as they stand, dense and round by round, until nothing changes by `epsilon`: slow, plainly right.
 * `psi` is the remaining capacity of every firm. Undefined where that takes more than `rounds`.
 */
export function textbookEsri(flows: Flows, psi: readonly number[], { substitution = true, epsilon = 1e-13, rounds = 150 } = {}): TextbookState | undefined {
  const firms = Array.from({ length: flows.firms }, (_, firm) => firm);
  const kinds = Array.from({ length: flows.kinds }, (_, kind) => kind);
  // W[i][j][k]: what i supplies of k to j. In the paper every firm has one kind, its sector.
  const W = firms.map(() => firms.map(() => kinds.map(() => 0)));
  const e = firms.map(() => kinds.map(() => 0));
  flows.volume.forEach((volume, flow) => {
    W[flows.supplier[flow]][flows.buyer[flow]][flows.kind[flow]] += volume;
    e[flows.buyer[flow]][flows.kind[flow]] = flows.essentiality[flow];
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const sOut = firms.map((i) => sum(firms.map((j) => sum(W[i][j]))));
  const sIn = firms.map((j) => sum(firms.map((i) => sum(W[i][j]))));
  const sold = firms.map((i) => kinds.map((k) => sum(firms.map((j) => W[i][j][k]))));
  const Pi = firms.map((j) => kinds.map((k) => sum(firms.map((i) => W[i][j][k]))));
  const lambda = (i: number, j: number, k: number) => {
    if (W[i][j][k] === 0 || e[j][k] === 0) return 0;
    return W[i][j][k] / (e[j][k] === 2 ? Pi[j][k] : sIn[j]);
  };
  let hd = [...psi];
  let hu = [...psi];
  for (let round = 0; round < rounds; round++) {
    const sigma = firms.map((i) => kinds.map((k) => {
      const left = sum(firms.map((l) => sold[l][k] * hd[l]));
      return !substitution || left === 0 ? 1 : Math.min(1, sold[i][k] / left);
    }));
    const nextD = firms.map((j) => {
      const pi = kinds.map((k) => 1 - sum(firms.map((i) => sigma[i][k] * lambda(i, j, k) * (1 - hd[i]))));
      const essential = Math.min(1, ...kinds.filter((k) => e[j][k] === 2).map((k) => pi[k]));
      const linear = 1 - sum(kinds.filter((k) => e[j][k] === 1).map((k) => 1 - pi[k]));
      return Math.max(0, Math.min(essential, linear, psi[j]));
    });
    const nextU = firms.map((i) => {
      const lost = sum(firms.map((j) => (sOut[i] === 0 ? 0 : (sum(W[i][j]) / sOut[i]) * (1 - hu[j]))));
      return Math.max(0, Math.min(psi[i], 1 - lost));
    });
    const change = Math.max(0, ...firms.map((i) => Math.max(Math.abs(nextD[i] - hd[i]), Math.abs(nextU[i] - hu[i]))));
    [hd, hu] = [nextD, nextU];
    if (change < epsilon) return { hd, hu };
  }
  return undefined;
}

/** ESRI, downstream and upstream part of the failure of one firm, weighted by what firms sell. */
export function textbookValues(flows: Flows, { sales }: Pick<EsriModel, 'sales'>, firm: number, options?: { substitution?: boolean }) {
  const state = textbookEsri(flows, Array.from({ length: flows.firms }, (_, other) => (other === firm ? 0 : 1)), options);
  if (!state) return undefined;
  const { hd, hu } = state;
  const total = sales.reduce((sum, value) => sum + value, 0);
  const part = (remaining: (i: number) => number) => sales.reduce((sum, value, i) => sum + (value / total) * (1 - remaining(i)), 0);
  return { esri: part((i) => Math.min(hd[i], hu[i])), up: part((i) => hu[i]), down: part((i) => hd[i]) };
}
