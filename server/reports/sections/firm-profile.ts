import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { ReportSection } from '../report-section.ts';
import { KIND_WORDS, SIZE_WORDS, STATUS_WORDS } from '../record-words.ts';

/** Who the firm is, as it says itself. */
export function firmProfile({ firm, offers }: FirmDetail): ReportSection {
  return {
    title: { de: 'Profil', en: 'Profile' },
    body({ words, facts, note }) {
      const { say, unknown, list } = words;
      // A town that is a district of its own has one name for both.
      const place = [...new Set([firm.municipality, firm.district, firm.country])].filter((part) => part !== undefined);
      const offered = (direction: 'offers' | 'seeks') => offers.filter((offer) => offer.direction === direction)
        .map(({ productName, productNameEn, capability }) => (productName === undefined ? capability! : words.name({ name: productName, nameEn: productNameEn })));
      facts([
        [say({ de: 'Kennung', en: 'Id' }), firm.id],
        [say({ de: 'Art', en: 'Kind' }), firm.kind === undefined ? unknown : say(KIND_WORDS[firm.kind])],
        [say({ de: 'Standort', en: 'Place' }), place.length === 0 ? unknown : place.join(', ')],
        [say({ de: 'Branche (WZ)', en: 'Industry (WZ)' }), firm.wz === undefined ? unknown : [firm.wz, firm.branch && say(firm.branch), firm.wzEdition && `WZ ${firm.wzEdition}`].filter(Boolean).join(' · ')],
        [say({ de: 'Größe', en: 'Size' }), firm.sizeClass === undefined ? unknown : say(SIZE_WORDS[firm.sizeClass])],
        [say({ de: 'Kompetenzen', en: 'Capabilities' }), list(firm.capabilities)],
        [say({ de: 'Zertifikate', en: 'Certificates' }), list(firm.certificates)],
        [say({ de: 'Abhängig von Branchen', en: 'Dependent on industries' }), list(firm.dependentIndustries)],
        [say({ de: 'Wiederanlauf nach Ausfall', en: 'Time to recover' }), words.days(firm.daysToRecover)],
        ...(offered('offers').length > 0 ? [[say({ de: 'Bietet', en: 'Offers' }), offered('offers').join(', ')] as const] : []),
        ...(offered('seeks').length > 0 ? [[say({ de: 'Sucht', en: 'Seeks' }), offered('seeks').join(', ')] as const] : []),
      ]);
      note(say({ de: `Quelle: ${firm.source} · ${say(STATUS_WORDS[firm.status])} · Stand ${words.day(firm.asOf)}`, en: `Source: ${firm.source} · ${say(STATUS_WORDS[firm.status])} · as of ${words.day(firm.asOf)}` }));
    },
  };
}
