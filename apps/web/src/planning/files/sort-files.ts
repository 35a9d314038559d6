import { misnamedFiles, PLAN_FILES, SCENARIO_FILES } from '@sahakarya/scenario';

/** Files of a scenario folder and of a plan folder, by their names inside it. */
export interface SortedFiles<Content> {
  readonly scenario?: ReadonlyMap<string, Content>;
  readonly plan?: ReadonlyMap<string, Content>;
  /** Where several folders could be meant alike: nobody can tell which. */
  readonly several?: true;
}

/** Both folders have one. */
const OF_BOTH = 'datapackage.json';

/**
 * Finds the scenario folder and the plan folder among files by their paths, wherever they lie: the uppermost folder
 * that has a file of the one or the other; of several as high, none. Files that a scenario was meant to have under
 * another name come with it, for it to be told; others are passed over.
 */
export function sortFiles<Content>(files: ReadonlyMap<string, Content>): SortedFiles<Content> {
  const folders = new Map<string, Map<string, Content>>();
  for (const [path, content] of files) {
    const [folder, name] = split(path);
    const known = folders.get(folder) ?? new Map<string, Content>();
    folders.set(folder, known.set(name, content));
  }
  const holding = (namesOf: (folder: ReadonlyMap<string, Content>) => readonly string[]) => {
    const found = [...folders].flatMap(([path, folder]) => {
      const names = namesOf(folder);
      if (!names.some((name) => name !== OF_BOTH && folder.has(name))) return [];
      return [{ depth: depth(path), files: new Map([...folder].filter(([name]) => names.includes(name))) }];
    });
    const highest = Math.min(...found.map((one) => one.depth));
    return found.filter((one) => one.depth === highest).map(({ files }) => files);
  };
  const scenarios = holding((folder) => [...SCENARIO_FILES, ...misnamedFiles(folder.keys(), folder).keys()]);
  const plans = holding(() => PLAN_FILES);
  if (scenarios.length > 1 || plans.length > 1) return { several: true };
  const [[scenario], [plan]] = [scenarios, plans];
  return { ...(scenario === undefined ? {} : { scenario }), ...(plan === undefined ? {} : { plan }) };
}

/** Whether a file can be of use at all, by its path. */
export function isKnownFile(path: string): boolean {
  const [, name] = split(path);
  const known: readonly string[] = [...SCENARIO_FILES, ...PLAN_FILES];
  return known.includes(name) || misnamedFiles([name]).size > 0;
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
}

function depth(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
