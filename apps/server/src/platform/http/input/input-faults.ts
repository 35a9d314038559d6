import type { InputFault } from '@sahakarya/contract';
import { z } from 'zod';

/** Longest part of a wrong value that is sent back. */
const SHOWN = 100;

/** Where a part of a request stands in a fault's path. */
export type RequestPart = 'params' | 'query' | 'body';

/**
 * Every fault of a part of a request, each with its place.
 *
 * @param by what the part was read by: its names are told to whoever writes another
 */
export function inputFaults(part: RequestPart, by: z.ZodType, error: z.ZodError): InputFault[] {
  const known = by instanceof z.ZodObject ? Object.keys(by.shape) : [];
  return error.issues.flatMap((issue) => faultsOf(part, issue, issue.path.length === 0 ? known : []));
}

function faultsOf(part: RequestPart, issue: z.core.$ZodIssue, known: readonly string[]): InputFault[] {
  const path = issue.path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : `${before}.${String(key)}`),
    part,
  );
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: `${path}.${key}`,
      code: 'unknown_name',
      says: `There is no ${key} here`,
      mend:
        known.length === 0
          ? 'Leave it out'
          : `Leave it out, or write one of those that there are: ${known.join(', ')}`,
    }));
  const value = shown(ownInput(issue));
  return [
    {
      path,
      code: issue.code,
      ...(value === undefined ? {} : { value }),
      says: value === undefined ? 'It is missing' : 'This cannot be',
      mend: mendOf(issue),
    },
  ];
}

/** What stands at the issue's own place: of a check of several parts together, the input is all of them. */
function ownInput({ code, input, path }: z.core.$ZodIssue): unknown {
  const key = path.at(-1);
  if (code !== 'custom' || key === undefined || typeof input !== 'object' || input === null) return input;
  return Object.entries(input).find(([name]) => name === String(key))?.[1];
}

/** `an object`, `a string`: names of kinds that begin with the sound of a vowel. */
function withArticle(kind: string): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function mendOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${withArticle(issue.expected)}`;
    case 'invalid_value':
      return `Give one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `Give at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `Give at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return `Give a ${issue.format === 'regex' ? `text like ${issue.pattern}` : issue.format.replace('_', ' ')}`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
