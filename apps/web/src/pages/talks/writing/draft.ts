import { NamedFile } from '@sahakarya/contract';
import { useState } from 'react';
import { z } from 'zod';
import { keepDraft, readDraft } from '../../../data/visit/drafts.ts';
import type { Unanswered } from '../../../data/visit/use-command.ts';
import { wordsIn } from './words-in.ts';

const Draft = z.object({ text: z.string(), language: z.string(), files: z.array(NamedFile) });

/** A message that isn't sent yet. */
export type Draft = z.infer<typeof Draft>;

const Sent = z.object({ text: z.string(), key: z.string() });

/** Whose draft it is, and in which talk. */
export interface DraftPlace {
  readonly person: string;
  readonly talk: string;
}

function readAs<Value>(schema: z.ZodType<Value>, name: string): Value | undefined {
  const text = readDraft(name);
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const nameOf = ({ person, talk }: DraftPlace) => `${person}/${talk}`;

export function keepMessage(place: DraftPlace, draft: Draft | undefined): void {
  const isEmpty = draft === undefined || (draft.text === '' && draft.files.length === 0);
  keepDraft(nameOf(place), isEmpty ? undefined : JSON.stringify(draft));
}

/** A draft that a reload or another page does not lose. */
export function useDraft(place: DraftPlace, language: string): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => readAs(Draft, nameOf(place)) ?? { text: '', language, files: [] });
  const change = (next: Draft) => {
    setDraft(next);
    keepMessage(place, next);
  };
  return [draft, change];
}

/** What of a draft was sent without an answer: after a reload, too, it goes under its key, and is there once. */
export function unansweredOf(place: DraftPlace): Unanswered {
  const name = `${nameOf(place)}/sent`;
  return {
    get current() {
      return readAs(Sent, name);
    },
    set current(sent) {
      keepDraft(name, sent === undefined ? undefined : JSON.stringify(sent));
    },
  };
}

/** A draft as `writeMessage` takes it. */
export function messageOf(as: string, { text, language, files }: Draft) {
  return { as, words: wordsIn(language, text.trim()), files: files.map(({ file }) => file) };
}

/** Whether there is anything to send. */
export function saysSomething({ text, files }: Draft): boolean {
  return text.trim() !== '' || files.length > 0;
}
