import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compareScenarios, type ScenarioFigure } from '#graph-model/analysis/scenario/compare-scenarios.ts';
import { evaluateScenario } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Language, Words } from '#graph-model/language.ts';
import { planOf, Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';

const FIGURES: Readonly<Record<ScenarioFigure, Words>> = {
  stopped: { de: 'Weitere Unternehmen, die stehen', en: 'Other firms that stop' },
  limited: { de: 'Verlieren einzelne Produkte', en: 'Lose single products' },
  reach: { de: 'Ohne Lager und auf Dauer', en: 'Without stock, for good' },
  firstStop: { de: 'Durchhaltezeit (Tage)', en: 'Time to survive (days)' },
  over: { de: 'Alle laufen wieder (Tag)', en: 'All run again (day)' },
  employees: { de: 'Beschäftigte der Region', en: 'Employees of the region' },
  volume: { de: 'Bekanntes Liefervolumen', en: 'Known supply volume' },
  esri: { de: 'Verlorene Lieferungen (ESRI)', en: 'Supplies lost (ESRI)' },
  lostProducts: { de: 'Produkte ohne Lieferant', en: 'Products without a supplier' },
  lostChains: { de: 'Ketten, die reißen', en: 'Chains that break' },
};
const SHARES: readonly ScenarioFigure[] = ['employees', 'volume', 'esri'];
const Draft = ScenarioPlan.extend({ name: Scenario.shape.name.optional() });

export const scenario: Command = {
  summary: { de: 'Szenarien mit heute vergleichen: gespeicherte nach Kennung, Entwürfe aus JSON-Dateien', en: 'Compare scenarios with today: saved ones by id, drafts from JSON files' },
  usage: '  npm run atlas -- scenario compare <file.json|id> … [--json]',
  async run(args, terminal) {
    const { positionals: [verb, ...named] } = parseArgs({ args: [...args], allowPositionals: true, options: COMMON_OPTIONS });
    if (verb !== 'compare' || named.length === 0) throw new AtlasError('bad_input', 'Say what to compare: scenario compare <file.json|id> …');
    const { store, atlas } = await openServices({ ...readConfiguration(process.env), demoRegion: false });
    try {
      const { context, dataset, day, revision } = await atlas.current();
      const asked = await Promise.all(named.map(async (name) => (name.endsWith('.json') ? draftFrom(name) : saved(dataset.scenarios, name))));
      const results = [{}, ...asked.map(planOf)].map((plan) => evaluateScenario(context, plan));
      const comparison = compareScenarios(results);
      print(terminal, comparison.figures, asked.map(({ name }, place) => name ?? named[place]));
      results.slice(1).forEach(({ missing }, place) => { if (missing.length > 0) terminal.complain(`${named[place]}: ${terminal.say(GONE)} ${missing.map(({ id }) => id).join(', ')}`); });
      terminal.result({ revision, day, scenarios: ['today', ...named], ...comparison, results });
      return true;
    } finally {
      await store.close();
    }
  },
};

const GONE: Words = { de: 'nicht mehr in den Daten, zählt nicht:', en: 'no longer in the data, does not count:' };

function saved(scenarios: readonly Scenario[], id: string): Scenario {
  const found = scenarios.find((one) => one.id === id);
  if (found === undefined) throw new AtlasError('not_found', `There is no scenario "${id}"; a draft is a file that ends in .json`);
  return found;
}

async function draftFrom(file: string): Promise<z.infer<typeof Draft>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => { throw new AtlasError('bad_input', `${file} cannot be read`, { cause }); });
  const parsed = Draft.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  throw new AtlasError('bad_input', `${file} is no scenario: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ')}; docs/scenarios.md says what one holds`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AtlasError('bad_input', `${file} is no JSON`, { cause });
  }
}

/** A line a figure, a column a scenario. */
function print(terminal: Terminal, figures: ReturnType<typeof compareScenarios>['figures'], names: readonly string[]): void {
  const head = ['', terminal.say({ de: 'Heute', en: 'Today' }), ...names.map((name) => name.slice(0, 30))];
  const rows = figures.map(({ figure, values }) => [terminal.say(FIGURES[figure]), ...values.map((value) => textOf(figure, value, terminal.language))]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, ...rows]) terminal.print(row.map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]))).join('  '));
}

function textOf(figure: ScenarioFigure, value: number | null, language: Language): string {
  // Unknown, without end, or never: the words for it are on the page and in the guide.
  if (value === null) return '–';
  return value.toLocaleString(language, SHARES.includes(figure) ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 1 });
}
