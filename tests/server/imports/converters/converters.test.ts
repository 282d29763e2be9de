import { describe, expect, it } from 'vitest';
import { readDataset } from '#server/imports/read-dataset.ts';
import { A_REFERENCE, aFile, brief, datasetOf } from '#tests/support/import-files.ts';

describe('a published multi-echelon chain', () => {
  const chain = 'stage_id,lead_time,max_s_time,cost_rate,risk_pool,ext_demand_mean,ext_demand_std,ext_demand_thres,up_stages\n'
    + 'Manuf_0001,10,,39,2,,,,Part_0001,1,Part_0002,2\nPart_0001,28,,12,2,,,\nPart_0002,15,,5,2,,,\nRetail_0001,0,0,0,,253.0,36.62,1.645,Manuf_0001,1\n';

  it('becomes firms that need the output of the stages before them', async () => {
    const { dataset, report } = await readDataset([aFile('willems_01.csv', chain)], A_REFERENCE);
    expect(report.findings).toEqual([]);
    expect(dataset.firms.map(({ id }) => id)).toEqual(['Manuf_0001', 'Part_0001', 'Part_0002', 'Retail_0001']);
    expect(dataset.relations.map(({ supplier, buyer, product }) => [supplier, buyer, product])).toEqual([
      ['Part_0001', 'Manuf_0001', 'Part_0001'], ['Part_0002', 'Manuf_0001', 'Part_0002'], ['Manuf_0001', 'Retail_0001', 'Manuf_0001'],
    ]);
    expect(dataset.requirements.map(({ firm, product, essential, stockDays }) => [firm, product, essential, stockDays])).toEqual([
      ['Manuf_0001', 'Part_0001', true, undefined], ['Manuf_0001', 'Part_0002', true, undefined], ['Retail_0001', 'Manuf_0001', true, undefined],
    ]);
  });

  it('gets minted ids where it is imported to be kept', async () => {
    const { firms } = await datasetOf([aFile('willems_01.csv', chain)]);
    expect(firms.map(({ id }) => id)).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^F[0-9A-Z]{10}$/)));
  });

  it('reports a stage without a name', async () => {
    const { report } = await readDataset([aFile('chain.csv', `${chain},5,,1,,,,,Part_0001,1\n`)], A_REFERENCE);
    expect(brief(report.findings)).toEqual(['error missing_value 6 stage_id']);
  });
});

describe('a published list of suppliers over the years', () => {
  const list = 'year,supplier_name,country_area,country,supplier_address\n'
    + '2020,Federn AG,歐洲,Germany,Hagen\n2022,Federn AG,歐洲,Germany,Altena\n2021,"Draht\nGmbH",歐洲,Germany,x\n2021,Draht GmbH,中港澳,China,y\n2021,Chip Co,x,Atlantis,z\n';

  it('becomes one firm a supplier and one relation to the buyer, from the first to the last year', async () => {
    const { dataset, report } = await readDataset([aFile('list.csv', list)], A_REFERENCE);
    expect(report.findings).toEqual([]);
    expect(dataset.firms.map(({ id, country }) => [id, country])).toEqual([['Apple', undefined], ['Chip Co', undefined], ['Draht GmbH', undefined], ['Federn AG', 'DE']]);
    expect(dataset.relations.map(({ supplier, buyer, validFrom, validTo }) => [supplier, buyer, validFrom, validTo])).toEqual([
      ['Federn AG', 'Apple', '2020-01-01', undefined], ['Draht GmbH', 'Apple', '2021-01-01', '2021-12-31'], ['Chip Co', 'Apple', '2021-01-01', '2021-12-31'],
    ]);
  });

  it('reports rows without a year or name', async () => {
    const { report } = await readDataset([aFile('list.csv', `${list}MMXX,A,x,y,z\n2020,,x,y,z\n`)], A_REFERENCE);
    expect(brief(report.findings)).toEqual(['error out_of_range 8 year', 'error missing_value 9 supplier_name']);
  });
});
