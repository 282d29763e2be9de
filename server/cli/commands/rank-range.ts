import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { rankRanges } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { RANGED_MEASURES } from '#graph-model/analysis/rank-ranges/ranged-measures.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Command } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS, regionOf } from '../network-input.ts';
import { wholeNumber } from '../whole-number.ts';

const SHOWN = 20;

export const rankRange: Command = {
  summary: { de: 'Rangspanne: wie weit unbekannte Angaben eine Rangliste ändern könnten', en: 'Rank range: how far unknown data could change a ranking' },
  usage: `  npm run atlas -- rank-range [--measure ${RANGED_MEASURES.join('|')}] [--draws 200] [--seed 1] [relations.csv …] [--day YYYY-MM-DD|all] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, measure: { type: 'string', default: 'critical_count' }, draws: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
    });
    const measure = RANGED_MEASURES.find((known) => known === values.measure);
    if (measure === undefined) throw new AtlasError('bad_input', `--measure ${values.measure}: ${RANGED_MEASURES.join(', ')}`);
    const draws = wholeNumber('--draws', values.draws, 1, 1000, terminal);
    const seed = wholeNumber('--seed', values.seed, 0, 4_294_967_295, terminal);
    const day = dayOf(values.day, terminal);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const context = createAnalysisContext(dataset, { day, region: regionOf(dataset) });
    const { rank, low, high, coverage, parameters, fields } = rankRanges(context, { measure, draws, seed }, (done) => terminal.progress({ done: done / draws, label: `${done} / ${draws}` }));
    terminal.progress(undefined);
    const { firms } = context.network;
    const names = new Map<string, string>(dataset.firms.map(({ id, name }) => [id, name]));
    const rows = firms.map((firm, place) => ({ firm, rank: rank[place] || null, low: low[place] || null, high: high[place] || null }));
    terminal.result({ measure: parameters.measure, draws: parameters.draws, seed: parameters.seed, coverage, fields, ranges: rows });
    terminal.print(`${measure} · ${terminal.say({ de: 'bekannte Angaben', en: 'known data' })} ${Math.round(coverage * 100)} % · ${draws} ${terminal.say({ de: 'Ziehungen, Startwert', en: 'draws, seed' })} ${seed}`);
    const ranked = rows.filter((row) => row.rank !== null).toSorted((a, b) => a.rank! - b.rank!);
    for (const row of ranked.slice(0, SHOWN)) terminal.print(`  ${String(row.rank).padStart(6)}  ${`${row.low}–${row.high}`.padStart(12)}  ${names.get(row.firm) ?? row.firm}`);
    return true;
  },
};
