import type { NetworkView } from '#graph-model/contract/network.ts';
import { fold } from '#graph-model/compare-text.ts';
import type { Language } from '#graph-model/language.ts';

/** File name of a saved picture without its ending: region and revision, in letters that every file system takes. */
export function pictureFileName(network: Pick<NetworkView, 'region' | 'revision'>, language: Language): string {
  const region = fileNameOf(network.region.name);
  return [language === 'de' ? 'liefernetz' : 'supply-network', region, language === 'de' ? 'fassung' : 'revision', network.revision].filter((part) => part !== '').join('-');
}

/** A name in letters that every file system takes; empty where none is left. */
export function fileNameOf(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80);
}
