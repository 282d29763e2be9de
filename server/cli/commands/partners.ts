import { parseArgs } from 'node:util';
import { boardMatches } from '#graph-model/analysis/partners/board.ts';
import { partnerSearch, type PartnerCandidate } from '#graph-model/analysis/partners/partner-search.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Command, Terminal } from '../command.ts';
import { numberWords, printSome } from '../firm-words.ts';
import { FIRM_OPTIONS, FIRM_USAGE, namedNetwork, type NamedNetwork } from '../named-firms.ts';
import { recordsNamed } from '../records-named.ts';
import { wholeNumber } from '../whole-number.ts';

const LIST = { type: 'string', multiple: true } as const;

export const partners: Command = {
  summary: { de: 'Wir suchen …: Partner nach Produkt, Kompetenz, Zertifikat und Nähe, auch als zweite Quelle; oder was Gesuche beantwortet (--board)', en: 'We are looking for …: partners by product, capability, certificate and nearness, also as a second source; or what answers requests (--board)' },
  usage: `  npm run atlas -- partners [<words> | --product <id|name> | --code 7320] [--capability <name> …] [--certificate <name> …] [--green <name> …] [--near 05962032] [--km 50]
      [--kind industry|craft|service|research|university|institute …] [--size micro|small|medium|large …] [--for <firm>] [--beside <supplier>] [--show-missing] [--show-unplaced] [--limit 15]
      ${FIRM_USAGE}
  npm run atlas -- partners --board [--for <firm>] ${FIRM_USAGE}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        ...FIRM_OPTIONS, product: { type: 'string' }, code: { type: 'string' }, capability: LIST, certificate: LIST, green: LIST, near: { type: 'string' }, km: { type: 'string' }, kind: LIST, size: LIST,
        for: { type: 'string' }, beside: { type: 'string' }, 'show-missing': { type: 'boolean', default: false }, 'show-unplaced': { type: 'boolean', default: false }, limit: { type: 'string', default: '15' }, board: { type: 'boolean', default: false },
      },
    });
    const network = await namedNetwork(values, terminal);
    const { dataset } = network.context;
    const named = (kind: 'firm' | 'product', word: string | undefined) => (word === undefined ? undefined : recordsNamed(kind, [word], dataset, terminal)[0]);
    const forFirm = named('firm', values.for);
    if (values.board) return printBoard(network, forFirm, terminal);
    const asked = PartnerCriteria.safeParse(withoutUnsaid({
      words: positionals.length > 0 ? positionals.join(' ') : undefined, product: named('product', values.product), code: values.code, capabilities: values.capability, certificates: values.certificate,
      greenAttributes: values.green, ags: values.near, radiusKm: values.km === undefined ? undefined : Number(values.km), kinds: values.kind, sizeClasses: values.size, forFirm, insteadOf: named('firm', values.beside),
    }));
    if (!asked.success) throw new AtlasError('bad_input', asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
    const found = partnerSearch(network.context, asked.data, {
      places: loadReferenceData().municipalityByAgs, showMissing: values['show-missing'], showUnplaced: values['show-unplaced'], limit: wholeNumber('--limit', values.limit, 1, 200, terminal),
    });
    terminal.result({ day: network.day ?? null, criteria: asked.data, ...found, candidates: found.candidates.map((candidate) => byId(network, candidate)) });
    const { relax, total } = found;
    terminal.print(terminal.say({
      de: `${total} Unternehmen passen · ohne Zertifikate ${relax.certificates} mehr, ohne Umkreis ${relax.radius}, mit unbekanntem Ort ${relax.place}, gleich welcher Art ${relax.kind}, gleich welcher Größe ${relax.size}`,
      en: `${total} firms fit · without certificates ${relax.certificates} more, without the radius ${relax.radius}, of unknown place ${relax.place}, of any kind ${relax.kind}, of any size ${relax.size}`,
    }));
    printSome(found.candidates.map((candidate) => lineOf(network, candidate, terminal)), terminal);
    return true;
  },
};

function withoutUnsaid(asked: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** With ids where the analysis has positions. */
function byId({ context: { network: { firms } } }: NamedNetwork, { parts, effect, ...candidate }: PartnerCandidate) {
  const ids = (positions: readonly number[]) => positions.map((position) => firms[position]);
  return {
    ...candidate, parts: { ...parts, ...(parts.independence && { independence: { ...parts.independence, shared: ids(parts.independence.shared) } }) },
    ...(effect && { effect: { ...effect, gone: ids(effect.gone) } }),
  };
}

function lineOf({ names }: NamedNetwork, { firm, score, possible, parts: { product, capabilities, certificates, distance, independence }, effect }: PartnerCandidate, terminal: Terminal): string {
  const { number } = numberWords(terminal);
  const points = (value: number) => Math.round(value * 100);
  const lacks = [...capabilities?.lacks ?? [], ...certificates?.lacks ?? []];
  return [
    `${String(points(score)).padStart(3)}${points(possible) > points(score) ? `–${points(possible)}` : ''}  ${names.firm(firm).name}`,
    product?.match && names.product(product.match.product).name,
    distance?.km !== undefined && `${number(Math.round(distance.km))} km`,
    lacks.length > 0 && terminal.say({ de: `es fehlt: ${lacks.join(', ')}`, en: `missing: ${lacks.join(', ')}` }),
    independence !== undefined && independence.shared.length > 0 && terminal.say({ de: 'gemeinsame Wurzel', en: 'common root' }),
    effect && terminal.say({ de: `kritische Stellen ${effect.before} → ${effect.after}`, en: `single points of failure ${effect.before} → ${effect.after}` }),
  ].filter(Boolean).join(' · ');
}

function printBoard({ context, names, day }: NamedNetwork, firm: string | undefined, terminal: Terminal): true {
  const matches = boardMatches(context, { places: loadReferenceData().municipalityByAgs, firm });
  terminal.result({ day: day ?? null, matches });
  const answered = matches.filter(({ total }) => total > 0).length;
  terminal.print(terminal.say({ de: `${answered} von ${matches.length} Gesuchen finden eine Antwort`, en: `${answered} of ${matches.length} requests find an answer` }));
  printSome(matches.map(({ seeks, answers, total }) => {
    const what = seeks.product === undefined ? seeks.capability : names.product(seeks.product).name;
    const who = answers.map(({ firm: other }) => names.firm(other).name).join(', ');
    return `${names.firm(seeks.firm).name}: ${what} ← ${who === '' ? terminal.say({ de: 'noch niemand', en: 'nobody yet' }) : who}${total > answers.length ? ' …' : ''}`;
  }), terminal);
  return true;
}
