/** Where the list stands; hints name it, so that a reader can look it up. */
export const CBAM_SOURCE = 'Verordnung (EU) 2023/956, Anhang I (ABl. L 130 vom 16.5.2023)';

/** Groups of goods of Annex I, with the CN codes that begin them and those of them that are not meant. */
const GOODS = [
  { group: 'cement', codes: ['25070080', '25231000', '25232100', '25232900', '25233000', '25239000'], except: [] },
  { group: 'electricity', codes: ['27160000'], except: [] },
  { group: 'fertilisers', codes: ['28080000', '2814', '28342100', '3102', '3105'], except: ['31056000'] },
  {
    group: 'iron_steel',
    codes: ['26011200', '72', '7301', '7302', '730300', '7304', '7305', '7306', '7307', '7308', '730900', '7310', '731100', '7318', '7326'],
    except: ['72022', '72023000', '72025000', '72027000', '72028000', '72029100', '72029200', '72029300', '72029910', '72029930', '72029980', '7204'],
  },
  { group: 'aluminium', codes: ['7601', '7603', '7604', '7605', '7606', '7607', '7608', '76090000', '7610', '76110000', '7612', '76130000', '7614', '7616'], except: [] },
  { group: 'hydrogen', codes: ['28041000'], except: [] },
] as const;

export type CbamGroup = (typeof GOODS)[number]['group'];

/** Whether goods of a code are on the list: all of them, or a part that a longer code would tell. */
export interface CbamGoods {
  readonly group: CbamGroup;
  readonly extent: 'all' | 'part';
}

/** What Annex I says about goods of an HS or CN code (digits only); undefined where none of them is on the list. */
export function cbamGoods(code: string): CbamGoods | undefined {
  for (const { group, codes, except } of GOODS) {
    const named = codes.find((listed) => code.startsWith(listed));
    if (named !== undefined) {
      if (except.some((left) => code.startsWith(left))) continue;
      return { group, extent: except.some((left) => left.startsWith(code)) ? 'part' : 'all' };
    }
    if (codes.some((listed) => listed.startsWith(code))) return { group, extent: 'part' };
  }
  return undefined;
}
