import { useLingui } from '@lingui/react';
import type { Message, Talk } from '@sahakarya/contract';
import { useCommand } from '../../../data/visit/use-command.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { useReader } from '../../../language/reader.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { keepMessage, messageOf, unansweredOf, useDraft } from '../writing/draft.ts';
import { MessageFields } from '../writing/message-fields.tsx';
import { WhyNotWriting } from './why-not-writing.tsx';

/** The foot of a talk: what is written next, or why nothing is. */
export function WritingField(props: {
  readonly talk: Talk;
  readonly here: Here;
  readonly onWritten: (message: Message) => void;
}) {
  const { talk, here, onWritten } = props;
  if (!talk.can.includes('write') || here.acting === undefined)
    return <WhyNotWriting talk={talk} here={here} />;
  return <Writing talk={talk.talk} person={here.me.person} as={here.acting.party} onWritten={onWritten} />;
}

function Writing(props: {
  readonly talk: string;
  readonly person: string;
  readonly as: string;
  readonly onWritten: (message: Message) => void;
}) {
  const { talk, person, as, onWritten } = props;
  const { _ } = useLingui();
  const { language } = useReader();
  const place = { person, talk };
  const [draft, setDraft] = useDraft(place, language);
  const { send, isSending, refusal } = useCommand('writeMessage');
  const write = async () => {
    const answer = await send({ talk }, messageOf(as, draft), unansweredOf(place));
    if (answer === undefined) return;
    keepMessage(place, undefined);
    setDraft({ text: '', language: draft.language, files: [] });
    onWritten(answer.data);
  };
  return (
    <>
      <MessageFields
        label={_('talk.message')}
        draft={draft}
        onDraft={setDraft}
        rows={2}
        isLabelHeard
        send={{ text: _(isSending ? 'talk.sending' : 'talk.send'), isSending, onSend: () => void write() }}
      />
      <RefusalNote refusal={refusal} />
    </>
  );
}
