/**
 * One maximum flow by OR-Tools: `node maximum-flow.mjs FOLDER NODES SOURCE SINK RUNS`.
 * FOLDER holds an arc per entry: from.i32, to.i32, capacity.f64 (the machine's byte order).
 * Prints {"version": ..., "value": doses, "milliseconds": [...]}; only the call itself is timed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initNetworkFlow, SimpleMaxFlow } from 'or-tools-wasm/network-flow';

const [folder = '', , source, sink, runs] = process.argv.slice(2);

/** @param {string} name */
function bytes(name) {
  const file = readFileSync(join(folder, name));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

const from = new Int32Array(bytes('from.i32'));
const to = new Int32Array(bytes('to.i32'));
const capacity = new Float64Array(bytes('capacity.f64'));

await initNetworkFlow();
let value = Number.NaN;
const milliseconds = [];
for (let run = 0; run < Number(runs); run++) {
  const flow = new SimpleMaxFlow();
  for (let arc = 0; arc < from.length; arc++) flow.addArcWithCapacity(from[arc], to[arc], capacity[arc]);
  const start = performance.now();
  const status = await flow.solve(Number(source), Number(sink));
  milliseconds.push(performance.now() - start);
  if (status !== SimpleMaxFlow.OPTIMAL) throw new Error(`OR-Tools ends with status ${status}`);
  value = flow.optimalFlow();
}
const { version } = JSON.parse(
  readFileSync(new URL('node_modules/or-tools-wasm/package.json', import.meta.url), 'utf8'),
);
console.log(JSON.stringify({ version, value, milliseconds }));
