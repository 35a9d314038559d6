import { availableParallelism, cpus, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memory_gib: number;
  readonly node: string;
}

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? process.arch,
    cores: availableParallelism(),
    memory_gib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}

export function machineText({ cpu, cores, memory_gib, node }: Machine): string {
  return `${cores} cores of ${cpu}, ${memory_gib} GiB of memory, Node ${node}`;
}
