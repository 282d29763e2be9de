import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FirmId } from '#graph-model/identifier.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const DATASET = aDataset({ firms: [aFirm({ name: 'Kränzle & Söhne', ags: '05914000', formerIds: [FirmId.parse('F9')] }), aFirm({ id: 'F2' })], relations: [aRelation()] });

describe('reports over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer(DATASET); });
  afterAll(async () => { await server.close(); });
  const answer = async (path: string) => {
    const response = await server.api(path);
    const bytes = Buffer.from(await response.arrayBuffer());
    return [response.status, response.headers.get('content-type'), response.headers.get('content-disposition'), bytes.subarray(0, 4).toString('latin1')];
  };

  it('are files that say what they are, in either language', async () => {
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(await Promise.all(['/firms/F1/report.pdf', '/firms/F9/report.pdf?lang=en', '/region/report.pdf', '/region/report.pdf?keys=05914&lang=en', '/region/tables.xlsx'].map(answer))).toEqual([
      [200, 'application/pdf', 'attachment; filename=bericht-kranzle-sohne.pdf', '%PDF'], [200, 'application/pdf', 'attachment; filename=report-kranzle-sohne.pdf', '%PDF'],
      [200, 'application/pdf', 'attachment; filename=bericht-region.pdf', '%PDF'], [200, 'application/pdf', 'attachment; filename=report-region.pdf', '%PDF'], [200, xlsx, 'attachment; filename=tabellen-region.xlsx', 'PK\u0003\u0004'],
    ]);
  });

  it('are refused for what is not there or makes no sense', async () => {
    expect(await Promise.all(['/firms/F7/report.pdf', '/firms/F1/report.pdf?lang=fr', '/region/report.pdf?keys=Hagen', '/region/report.pdf?keys=09162'].map(async (path) => (await answer(path))[0]))).toEqual([404, 400, 400, 404]);
  });
});
