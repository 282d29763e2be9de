import type { Words } from '../../language.ts';
import type { EsriOptions } from './esri.ts';

type Chosen = Required<EsriOptions>;

const PRODUCTION: Readonly<Record<Chosen['production'], Words>> = {
  mixed: { de: 'unverzichtbare begrenzen alles, verzichtbare mindern anteilig', en: 'essential ones limit everything, others reduce in proportion' },
  linear: { de: 'jede mindert anteilig', en: 'each reduces in proportion' },
  leontief: { de: 'jede begrenzt alles', en: 'each limits everything' },
};

const WEIGHTS: Readonly<Record<Chosen['weights'], Words>> = {
  sales: { de: 'seinem Anteil an allen Lieferungen', en: 'its share of all supplies' },
  employees: { de: 'seinem Anteil an den Beschäftigten', en: 'its share of the employees' },
};

/** How the losses of a shock are computed under the chosen options, in a sentence or two. */
export function shockFormula({ production, substitution, weights }: Chosen): Words {
  const rivals: Words = substitution
    ? { de: 'gleichartige Lieferanten springen nach Marktanteil ein', en: 'suppliers of the same product step in by market share' }
    : { de: 'niemand springt ein', en: 'nobody steps in' };
  return {
    de: `Der Ausfall läuft zu den Abnehmern (fehlende Vorleistungen: ${PRODUCTION[production].de}; ${rivals.de}) und zu den Lieferanten (fehlende Aufträge). Je Unternehmen zählt der größere Verlust, gewichtet mit ${WEIGHTS[weights].de}; die getroffenen sind eingeschlossen.`,
    en: `The failure runs to the buyers (missing inputs: ${PRODUCTION[production].en}; ${rivals.en}) and to the suppliers (missing orders). For each firm the greater loss counts, weighted by ${WEIGHTS[weights].en}; the firms hit are included.`,
  };
}

/** The note with a sentence on losses that were still growing when computing ended. */
export function withLowerBounds(note: Words): Words {
  return {
    de: `${note.de} Die Werte sind Untergrenzen: In Lieferkreisläufen, die kaum etwas verlieren, wuchsen die Verluste noch, als die Rechnung an ihre Grenze kam.`,
    en: `${note.en} The values are lower bounds: in supply loops that lose next to nothing on the way, losses were still growing when the computation reached its limit.`,
  };
}

/** The note with the number of firms whose values are unknown, because losses had not settled. */
export function withUnsettled(note: Words, firms: number): Words {
  if (firms === 0) return note;
  return {
    de: `${note.de} Für ${firms} Unternehmen unbekannt: In Lieferkreisläufen, die kaum etwas verlieren, wuchsen die Verluste noch, als die Rechnung an ihre Grenze kam.`,
    en: `${note.en} Unknown for ${firms} firms: in supply loops that lose next to nothing on the way, losses were still growing when the computation reached its limit.`,
  };
}
