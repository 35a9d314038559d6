/** The kinds of things that talks and messages are. */
export const TALK_KIND = 'talk';
export const MESSAGE_KIND = 'message';

/** What of a talk and its messages is sealed. */
export const SEALED_FIELDS: ReadonlySet<string> = new Set(['text']);

/** All of a talk is one matter. */
export function matterOf(talk: string): string {
  return `${TALK_KIND}/${talk}`;
}
