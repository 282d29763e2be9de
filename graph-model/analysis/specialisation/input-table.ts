/** What one industry buys of another: euro of input for a euro of its output. */
export interface InputCoefficient {
  readonly from: string;
  readonly to: string;
  readonly coefficient: number;
  /** Where just this value comes from, and its year. */
  readonly source?: string;
  readonly year?: number;
}

/** An industry of an input–output table and the WZ 2008 codes, of any depth, that it is made of. */
export interface InputIndustry {
  readonly code: string;
  readonly name?: string;
  readonly wz: readonly string[];
}

/** Coefficients with the industries they are about; industries that are WZ codes need no entry. */
export interface ExpectedInputTable {
  readonly source: string;
  readonly coefficients: readonly InputCoefficient[];
  readonly industries: readonly InputIndustry[];
}
