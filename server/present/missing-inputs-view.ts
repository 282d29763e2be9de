import { EXPECTED_INPUT_FORMULA, type ExpectedInputs, type InputKind, type InputQuestion } from '#graph-model/analysis/specialisation/expected-inputs.ts';
import type { MissingInput, MissingInputsView } from '#graph-model/contract/specialisation.ts';
import type { Words } from '#graph-model/language.ts';
import type { Region } from '#graph-model/region.ts';
import type { AtlasReference } from '#server/reference/atlas-reference.ts';
import { firmRef, productRef } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';
import { branchRef } from './specialisation-view.ts';

interface MissingAsked {
  readonly region: Region;
  readonly firm?: string;
  readonly branch?: string;
  readonly threshold: number;
  readonly inputs: InputKind;
}

/** Firms that are named of each question, where no branch is asked for. */
const NAMED = 5;
/** Titles that an industry of many branches gets. */
const TITLES = 2;

/** Questions about inputs that nobody has stated, with names. */
export function presentMissingInputs({ revision, day, index }: NamedNetwork, reference: AtlasReference, found: ExpectedInputs, { region, firm, branch, threshold, inputs }: MissingAsked): MissingInputsView {
  const { source, isDemonstration } = reference.inputs;
  const shown = branch === undefined ? found.branches : found.branches.filter((one) => one.branch === branch);
  const question = ({ wz, asked, products, ...rest }: InputQuestion): MissingInput => ({
    ...rest, wz: [...wz], input: industryWords(wz, reference, reference.inputs.industries.find(({ code }) => code === rest.industry)?.name),
    asked: asked.length, firms: (branch === undefined ? asked.slice(0, NAMED) : asked).map((id) => firmRef(index, id)), products: products.map((id) => productRef(index, id)),
  });
  return {
    revision, day, formula: EXPECTED_INPUT_FORMULA, note: noteOf(reference), coverage: found.firms === 0 ? 0 : found.known / found.firms,
    ...(firm === undefined ? { region: { name: region.name, keys: region.keys } } : { firm: firmRef(index, firm) }),
    source, isDemonstration, parameters: { threshold, inputs }, firms: found.firms, asked: found.asked,
    branches: shown.map(({ branch: code, firms, questions }) => ({ branch: branchRef(code, reference), firms, questions: questions.map(question) })),
  };
}

/** An industry by the titles of its branches; in English by the name that the table gives it, where it does. */
function industryWords(wz: readonly string[], reference: AtlasReference, name: string | undefined): Words {
  const titles = wz.slice(0, TITLES).map((code) => branchRef(code, reference).title);
  const more = wz.length > TITLES ? ' …' : '';
  return { de: titles.map(({ de }) => de).join('; ') + more, en: name ?? titles.map(({ en }) => en).join('; ') + more };
}

function noteOf({ inputs: { isDemonstration }, productBranches }: AtlasReference): Words {
  const parts: Words[] = [{ de: 'Das sind Fragen, keine Feststellungen: Eine Branche im Durchschnitt ist kein einzelnes Unternehmen.', en: 'These are questions, not findings: an industry on average is no single firm.' }];
  if (isDemonstration) parts.push({ de: 'Die Koeffizienten sind runde Demonstrationswerte für wenige Branchen; wer diese Anlage betreut, kann eine eigene Tabelle laden.', en: 'The coefficients are round values for demonstration, of a few industries; whoever looks after this installation can load a table of their own.' });
  if (productBranches.size === 0) parts.push({ de: 'Zu welcher Branche ein Produkt gehört, wird an denen abgelesen, die es liefern.', en: 'To which industry a product belongs is read from those who supply it.' });
  return { de: parts.map(({ de }) => de).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
