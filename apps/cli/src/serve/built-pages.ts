import { OperationFault, type Pages } from '@sahakarya/server';

/**
 * The pages as they were built. Loaded when they are wanted: other commands start without them.
 *
 * @throws OperationFault `pages-missing`
 */
export async function builtPages(): Promise<Pages> {
  try {
    const { pagesOfBuild } = await import('@sahakarya/web');
    return await pagesOfBuild();
  } catch (error) {
    throw new OperationFault('pages-missing', {}, error);
  }
}
