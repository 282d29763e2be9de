import { describe, expect, it } from 'vitest';
import { NO_FILTERS, hasFilters, matchingFirms } from '#graph-model/firm-filters.ts';
import { filterLabel, filterOptions, toggleFilter } from '../../../client/state/filters.ts';
import type { FirmFilters } from '#graph-model/firm-filters.ts';
import { indexNetwork } from '../../../client/state/network-index.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const index = indexNetwork(aNetwork([
  { id: 'zieherei', kind: 'industry', ags: '05962004', wz: '24.34.0', sizeClass: 'medium' },
  { id: 'federn', kind: 'industry', ags: '05914000', wz: '25.93.0', sizeClass: 'small' },
  { id: 'galvanik', kind: 'craft', ags: '05962032', wz: '25.61.0', sizeClass: 'small' },
  { id: 'unbekannt' },
], [['zieherei', 'federn', 'Draht'], ['galvanik', 'federn', 'Beschichtung'], ['galvanik', 'zieherei']]));

function found(filters: Partial<FirmFilters>): string[] {
  const matching = matchingFirms(index, { ...NO_FILTERS, ...filters });
  return matching ? [...matching].map((firm) => index.network.firms.id[firm]!) : ['alle'];
}

describe('filters', () => {
  it('show all firms while none is set', () => {
    expect(found({})).toEqual(['alle']);
    expect(hasFilters(NO_FILTERS)).toBe(false);
  });

  it('take a branch with everything below it', () => {
    expect(found({ branches: ['25'] })).toEqual(['federn', 'galvanik']);
    expect(found({ branches: ['25.93'] })).toEqual(['federn']);
  });

  it('take a district with all its municipalities', () => {
    expect(found({ places: ['05962'] })).toEqual(['zieherei', 'galvanik']);
    expect(found({ places: ['05962032'] })).toEqual(['galvanik']);
  });

  it('take one value or another of one list, but something of every list', () => {
    expect(found({ sizes: ['small', 'medium'] })).toEqual(['zieherei', 'federn', 'galvanik']);
    expect(found({ sizes: ['small'], kinds: ['craft'] })).toEqual(['galvanik']);
    expect(found({ sizes: ['medium'], kinds: ['craft'] })).toEqual([]);
  });

  it('take the firms that supply a product, not those that buy it', () => {
    expect(found({ products: ['Draht'] })).toEqual(['zieherei']);
  });

  it('find nothing for a product that nobody knows, rather than everything', () => {
    expect(found({ products: ['Einhornhaar'] })).toEqual([]);
  });

  it('never take a firm for what is not known of it', () => {
    expect(found({ kinds: ['industry', 'craft', 'service', 'research', 'university', 'institute', 'network'] })).not.toContain('unbekannt');
  });

  it('are set and taken away by the same press', () => {
    const set = toggleFilter(NO_FILTERS, 'branches', '25');
    expect(set).toEqual({ ...NO_FILTERS, branches: ['25'] });
    expect(toggleFilter(set, 'branches', '25')).toEqual(NO_FILTERS);
  });
});

describe('choices of a filter', () => {
  it('offer only what occurs, with the number of firms, in German order', () => {
    const options = filterOptions(index, 'de');
    expect(options.branches).toEqual([{ value: '25', label: 'Herstellung von Metallerzeugnissen (25)', firms: 2 }, { value: '24', label: 'Metallerzeugung (24)', firms: 1 }]);
    expect(options.districts).toEqual([{ value: '05914', label: 'Hagen', firms: 1 }, { value: '05962', label: 'Märkischer Kreis', firms: 2 }]);
    expect(options.municipalities.map(({ label }) => label)).toEqual(['Altena', 'Hagen', 'Lüdenscheid']);
    expect(options.products).toEqual([{ value: 'Beschichtung', label: 'Beschichtung', firms: 1 }, { value: 'Draht', label: 'Draht', firms: 1 }]);
    expect([...options.kinds]).toEqual([['industry', 2], ['craft', 1]]);
  });

  it('speak the language of the page', () => {
    expect(filterOptions(index, 'en').branches[0]?.label).toBe('Basic metals (24)');
  });

  it('are named by their key where the network does not know it', () => {
    expect(filterLabel(index, 'places', '09162', 'de')).toBe('09162');
    expect(filterLabel(index, 'branches', '25.93.0', 'de')).toBe('Drahtwaren, Ketten und Federn (25.93.0)');
    expect(filterLabel(index, 'products', 'P404', 'de')).toBe('P404');
  });
});
