import { parentPort, workerData } from 'node:worker_threads';
import { plan } from '../planner/index.ts';
import type { AskedAside } from './plan-aside.ts';

const { numbers, ...options }: AskedAside = workerData;
parentPort?.postMessage(await plan(numbers, options));
