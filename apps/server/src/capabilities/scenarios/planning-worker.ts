import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { PlanningOrder } from './planning-thread.ts';
import { plansOf } from './plans-of.ts';

// Requests come first. On Linux a priority is a thread's own; elsewhere it would be the server's, and stays as it is.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

// The thread's program: makes the plans that it was started for, and tells each as soon as it is made.
const { files, made } = PlanningOrder.parse(workerData);
for (const folder of plansOf(files, made)) parentPort?.postMessage(folder);
