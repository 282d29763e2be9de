import { parentPort, workerData } from 'node:worker_threads';
import { takePieces, type SharedEsri } from './esri-pieces.ts';

takePieces(workerData as SharedEsri);
parentPort!.postMessage('done');
