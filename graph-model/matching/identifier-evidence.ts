import type { Evidence, MatchedFirm, MatchPart } from './evidence.ts';

const SAME_FIRM = 0.5;
const SAME_SITE = 0.4;
const OTHER_FIRM = -0.5;
const OTHER_SITE = -0.05;
const SAME_WEBSITE = 0.12;
const OTHER_WEBSITE = -0.05;

/** Hosts under which many firms have a page: they say nothing. */
const SHARED_HOSTS = new Set(['facebook.com', 'linkedin.com', 'instagram.com', 'xing.com', 'wlw.de', 'google.com', 'sites.google.com', 'jimdo.com', 'wixsite.com', 'wordpress.com', 'gelbeseiten.de', 'youtube.com']);

/**
 * What identifiers say. An LEI and a BPNL are of a legal unit: the same one speaks for, another one against. A GLN, BPNS or BPNA may be of a site: another one says little.
 */
export function identifierEvidence(a: MatchedFirm, b: MatchedFirm): Evidence[] {
  const found: Evidence[] = [];
  const compare = (part: MatchPart, left: string | undefined, right: string | undefined, same: number, other: number): void => {
    if (left !== undefined && right !== undefined) found.push({ part, effect: left === right ? same : other, a: left, b: right });
  };
  compare('lei', a.lei, b.lei, SAME_FIRM, OTHER_FIRM);
  // A legal entity and a site of it have numbers of two kinds, which cannot be compared.
  if (a.bpn?.slice(0, 4) === b.bpn?.slice(0, 4)) compare('bpn', a.bpn, b.bpn, SAME_FIRM, a.bpn?.startsWith('BPNL') ? OTHER_FIRM : OTHER_SITE);
  compare('gln', a.gln, b.gln, SAME_SITE, OTHER_SITE);
  compare('website', websiteHost(a.website), websiteHost(b.website), SAME_WEBSITE, OTHER_WEBSITE);
  return found;
}

/** Host of a website without `www.`; undefined where it is none or one of many firms. */
export function websiteHost(website: string | undefined): string | undefined {
  const host = /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(website ?? '')?.[1]?.toLowerCase();
  return host === undefined || SHARED_HOSTS.has(host) ? undefined : host;
}
