import type { ImportReport } from '#graph-model/contract/imports.ts';

/** Sorts out what cannot be a table or a dataset in JSON by its name, before anything is sent. */
export function acceptFiles<F extends { readonly name: string }>(files: readonly F[]): { readonly accepted: readonly F[]; readonly refused: readonly string[] } {
  const accepted = files.filter(({ name }) => /\.(csv|txt|tsv|xlsx|xlsm|xls|ods|json)$/i.test(name));
  return { accepted, refused: files.filter((file) => !accepted.includes(file)).map(({ name }) => name) };
}

/** What a check comes to: rows at fault, nothing that would change, something to look at, or all well. */
export function importVerdict(report: Pick<ImportReport, 'errors' | 'warnings' | 'counts'>): 'errors' | 'unchanged' | 'warnings' | 'clean' {
  if (report.errors > 0) return 'errors';
  if (report.counts.created + report.counts.updated === 0) return 'unchanged';
  return report.warnings > 0 ? 'warnings' : 'clean';
}
