import type { Dataset } from '../dataset.ts';

export interface AnalysisContext { readonly dataset: Dataset }
