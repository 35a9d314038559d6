/** Takes the result of a dry run out of its transaction, which is rolled back by it. */
export class DryRun<Result> extends Error {
  override readonly name = 'DryRun';
  readonly result: Result;

  constructor(result: Result) {
    super('a dry run, undone');
    this.result = result;
  }
}

/** @param work throws a `DryRun` of what it would have given */
export async function unlessDry<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DryRun) return error.result;
    throw error;
  }
}
