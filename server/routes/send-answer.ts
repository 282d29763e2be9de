import type { Response } from 'express';
import type { RunRequest, Runs } from '#server/jobs/runs.ts';
import { asBuffer } from '#server/present/measure-text.ts';
import { goneSignal } from './gone-signal.ts';

/**
 * Sends what a run gives, begun for this request or known already, with the id of the run in the header Run-Id. A run that nobody else
 * waits for ends when the caller goes. The result's type is the contract's, its body is sent here.
 */
export async function sendAnswer(runs: Runs, asked: RunRequest, response: Response): Promise<never> {
  const { run, bytes } = await runs.wait(asked, goneSignal(response));
  response.set('Run-Id', run.id).type('json').send(asBuffer(bytes));
  return undefined as never;
}
