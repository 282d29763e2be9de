import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { evaluateScenario } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { ScenarioJob } from './evaluate-scenarios.ts';

const { dataset, day, region, plans } = workerData as ScenarioJob;
const today = createAnalysisContext(dataset, { day, region });
parentPort!.postMessage(plans.map((plan) => evaluateScenario(today, plan)));
