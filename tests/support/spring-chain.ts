import type { Dataset } from '#graph-model/dataset.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from './records.ts';

/**
 * A small chain that people understand: a steel works supplies a wire mill, which supplies two spring makers, which supply a module
 * maker. A galvanising shop coats for one of them only; a trader abroad sells strip; a car maker outside the region buys modules.
 */
export function springChain(): Dataset {
  return aDataset({
    firms: [
      aFirm({ id: 'stahl', name: 'Stahlwerk Uhlenrath', kind: 'industry', ags: '05914000', wz: '24.10.0', wzEdition: 2008, sizeClass: 'large', employees: 820 }),
      aFirm({ id: 'draht', name: 'Drahtzieherei Müßhoff', kind: 'industry', ags: '05962004', wz: '24.34.0', wzEdition: 2008, sizeClass: 'medium' }),
      aFirm({ id: 'federA', name: 'Federn Brenkhof', kind: 'industry', ags: '05962032', wz: '25.93.0', wzEdition: 2008, sizeClass: 'small' }),
      aFirm({ id: 'federB', name: 'Federwerk Ölbrück', kind: 'craft', ags: '05914000', wz: '25.93.0', wzEdition: 2008, sizeClass: 'micro' }),
      aFirm({ id: 'galvanik', name: 'Galvanik Vossrath', kind: 'service', ags: '05962024', wz: '25.61.0', wzEdition: 2008 }),
      aFirm({ id: 'modul', name: 'Modulbau Lennetal', kind: 'industry', ags: '05962052', wz: '29.32.0', wzEdition: 2008, sizeClass: 'medium' }),
      aFirm({ id: 'auto', name: 'Autowerk Nord', kind: 'industry', country: 'DE' }),
      aFirm({ id: 'institut', name: 'Institut ohne Lieferungen', kind: 'research', ags: '05962032' }),
    ],
    products: [
      aProduct({ id: 'walzdraht', name: 'Walzdraht', nameEn: 'wire rod', code: '721391', codeSystem: 'HS', kind: 'material' }),
      aProduct({ id: 'federdraht', name: 'Federdraht', nameEn: 'spring wire', kind: 'material' }),
      aProduct({ id: 'feder', name: 'Feder', nameEn: 'spring', kind: 'component' }),
      aProduct({ id: 'beschichtung', name: 'Beschichtung', nameEn: 'coating', kind: 'service' }),
      aProduct({ id: 'modul-p', name: 'Fahrwerksmodul', nameEn: 'chassis module', kind: 'assembly' }),
    ],
    relations: [
      aRelation({ id: 'R1', supplier: 'stahl', buyer: 'draht', product: 'walzdraht', volumeEur: 900_000 }),
      aRelation({ id: 'R2', supplier: 'draht', buyer: 'federA', product: 'federdraht', volumeEur: 300_000 }),
      aRelation({ id: 'R3', supplier: 'draht', buyer: 'federB', product: 'federdraht' }),
      aRelation({ id: 'R4', supplier: 'galvanik', buyer: 'federA', product: 'beschichtung', volumeEur: 50_000 }),
      aRelation({ id: 'R5', supplier: 'federA', buyer: 'modul', product: 'feder', volumeEur: 500_000 }),
      aRelation({ id: 'R6', supplier: 'federB', buyer: 'modul', product: 'feder' }),
      aRelation({ id: 'R7', supplier: 'modul', buyer: 'auto', product: 'modul-p', volumeEur: 4_000_000 }),
      aRelation({ id: 'R8', supplier: 'galvanik', buyer: 'modul', product: 'beschichtung', validTo: '2020-12-31' }),
    ],
    requirements: [
      aRequirement({ id: 'Q1', firm: 'federA', product: 'federdraht', essential: true, stockDays: 5 }),
      aRequirement({ id: 'Q2', firm: 'modul', product: 'feder', essential: true }),
    ],
    offers: [anOffer({ id: 'O1', firm: 'institut', direction: 'offers', capability: 'Werkstoffprüfung', product: undefined })],
  });
}
