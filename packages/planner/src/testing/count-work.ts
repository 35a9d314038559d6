import { Session } from 'node:inspector';

/**
 * Counts what the planner does, by V8's own count of the blocks of code that it enters: the same on every machine,
 * and there is no work that it could miss.
 */
export class WorkCount {
  private readonly session = new Session();

  constructor() {
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Blocks entered since this was asked last. */
  take(): number {
    let blocks = 0;
    this.session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      for (const { url, functions } of result) {
        if (!url.includes('/packages/planner/src/')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count;
      }
    });
    return blocks;
  }

  end(): void {
    this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }
}
