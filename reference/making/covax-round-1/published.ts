import { readParticipants } from '../tables/covax-round-1.ts';
import { csvText } from '../tables/csv.ts';
import { GROUPS, membersOf } from './groups.ts';

/** `published.csv`: what COVAX published for each destination of the world, and where that was read. */
export async function publishedText(sources: string): Promise<string> {
  const participants = await readParticipants(sources);
  const rows = GROUPS.flatMap((group) =>
    membersOf(group, participants).map((member) => [member.country, member.published, member.source]),
  );
  return csvText(['destination', 'doses', 'source'], rows);
}
