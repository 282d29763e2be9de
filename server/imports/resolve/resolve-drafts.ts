import type { Change } from '#graph-model/change-set.ts';
import type { Draft } from '../drafts.ts';
import { identifyFirms, type FirmIdentities } from './firm-identities.ts';
import { resolveLinks } from './links.ts';
import { resolveNamed } from './named-records.ts';
import { collectNewcomers } from './newcomers.ts';
import { recordWriter, type RecordWriter } from './record-writer.ts';
import { references } from './references.ts';
import type { Resolving } from './resolving.ts';
import { resolveAllSaved } from './saved-readers.ts';

export interface Resolved {
  readonly changes: Change[];
  readonly counts: RecordWriter['counts'];
  /** Who is who among the firms, where that was asked. */
  readonly identities?: FirmIdentities;
}

/** Turns drafts into changes of what is stored: names become ids, known records are updated, others created. */
export async function resolveDrafts(given: Resolving): Promise<Resolved> {
  const resolving = given.matching ? { ...given, identities: await identifyFirms(collectNewcomers(given), given.matching, given) } : given;
  const { drafts, files } = resolving;
  const writer = recordWriter(resolving);
  const firms = await resolveNamed('firm', drafts.firms as Draft<never>[], resolving, writer);
  const products = await resolveNamed('product', drafts.products as Draft<never>[], resolving, writer);
  // Who brings a table of firms means to name them all: what it lacks is a typing error.
  const has = (kind: string) => files.some((file) => file.kind === kind);
  const to = {
    firm: references('firm', firms, !has('firms'), resolving, writer),
    product: references('product', products, !has('products'), resolving, writer),
  };
  await resolveLinks('relation', drafts.relations as Draft<never>[], to, resolving, writer);
  await resolveLinks('requirement', drafts.requirements as Draft<never>[], to, resolving, writer);
  await resolveLinks('offer', drafts.offers as Draft<never>[], to, resolving, writer);
  await resolveAllSaved(drafts, to, resolving, writer);
  to.firm.finish();
  to.product.finish();
  await writer.settleContested();
  return { changes: writer.changes(), counts: writer.counts, ...(resolving.identities && { identities: resolving.identities }) };
}
