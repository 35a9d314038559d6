import { parentPort, workerData } from 'node:worker_threads';
import { PlanningOrder } from './planning-thread.ts';
import { plansOf } from './plans-of.ts';

// The thread's program: makes the plans that it was started for, and tells each as soon as it is made.
const { files, made } = PlanningOrder.parse(workerData);
for (const folder of plansOf(files, made)) parentPort?.postMessage(folder);
