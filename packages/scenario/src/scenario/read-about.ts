import { CONTROL } from '../formats/decode-text.ts';
import type { About, License, Source } from '../package/data-package.ts';

/** What a scenario without `datapackage.json` is called. */
export const NO_ABOUT: About = {
  name: 'scenario',
  title: 'Scenario',
  description: '',
  licenses: [],
  sources: [],
};

/** Whether a scenario says neither name nor title of its own. */
export function isUnnamed({ name, title }: About): boolean {
  return name === NO_ABOUT.name && title === NO_ABOUT.title;
}

/**
 * Name, title, licences and sources from a `datapackage.json`, so that they go along into what is made of the
 * scenario. The file is never needed for reading: what is missing or not understood is left out, and so is a text with
 * control characters.
 */
export function readAbout(bytes: Uint8Array | undefined): About {
  const descriptor = bytes === undefined ? {} : parsed(bytes);
  return {
    name: text(descriptor, 'name') ?? NO_ABOUT.name,
    title: text(descriptor, 'title') ?? NO_ABOUT.title,
    description: text(descriptor, 'description') ?? NO_ABOUT.description,
    licenses: list(descriptor, 'licenses').flatMap(license),
    sources: list(descriptor, 'sources').flatMap(source),
  };
}

function license(entry: unknown): License[] {
  const name = text(entry, 'name');
  const path = text(entry, 'path');
  const title = text(entry, 'title');
  return name === undefined || path === undefined || title === undefined ? [] : [{ name, path, title }];
}

function source(entry: unknown): Source[] {
  const title = text(entry, 'title');
  const path = text(entry, 'path');
  const version = text(entry, 'version');
  if (title === undefined) return [];
  return [{ title, ...(path === undefined ? {} : { path }), ...(version === undefined ? {} : { version }) }];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function text(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' && !CONTROL.test(found) ? found : undefined;
}

function list(value: unknown, name: string): unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}
