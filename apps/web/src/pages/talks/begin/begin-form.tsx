import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { useCommand } from '../../../data/visit/use-command.ts';
import { useReader } from '../../../language/reader.tsx';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { directionOf } from '../../../table/language-names.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import { type Draft, keepMessage, messageOf, unansweredOf } from '../writing/draft.ts';
import { MessageFields } from '../writing/message-fields.tsx';
import { wordsIn } from '../writing/words-in.ts';
import { NotAtTheTable } from './not-at-the-table.tsx';
import { allOf, type ChosenParties, PartyChoice } from './party-choice.tsx';

/** With whom, about what, and the first words. */
export function BeginForm(props: {
  readonly person: string;
  readonly as: string;
  readonly preset: readonly string[];
}) {
  const { person, as, preset } = props;
  const { _ } = useLingui();
  const { language } = useReader();
  const directory = useAsked('parties', {});
  const [choice, setChoice] = useState<ChosenParties>();
  const [subject, setSubject] = useState('');
  const [draft, setDraft] = useState<Draft>({ text: '', language, files: [] });
  const [lacks, setLacks] = useState<'parties' | 'subject'>();
  const { begin, write, doBoth } = useBeginning(person);
  if (directory.data === undefined)
    return directory.failure === undefined ? (
      <PageSkeleton />
    ) : (
      <PartFailed failure={directory.failure} retry={directory.retry} />
    );
  const others = directory.data.data.filter(({ party }) => party !== as);
  const presetHere = preset.filter((key) => others.some(({ party }) => party === key));
  const value = choice ?? { chosen: [...new Set(presetHere)], next: '' };
  const send = () => {
    const parties = allOf(value);
    const missing = parties.length === 0 ? 'parties' : subject.trim() === '' ? 'subject' : undefined;
    setLacks(missing);
    if (missing === undefined) void doBoth(as, parties, subject.trim(), draft);
  };
  const isSending = begin.isSending || write.isSending;
  return (
    <>
      <h1>{_('talk.write-to-party')}</h1>
      <div className="card narrow-form begin-form">
        <NotAtTheTable parties={preset.filter((key) => !presetHere.includes(key) && key !== as)} />
        <PartyChoice
          label={_('talk.parties')}
          hint={_('talk.parties.hint')}
          isInvalid={lacks === 'parties'}
          parties={others}
          value={value}
          onValue={setChoice}
        />
        <LabelledField
          label={_('talk.subject')}
          hint={_('talk.subject.hint')}
          required
          aria-invalid={lacks === 'subject'}
          maxLength={200}
          lang={draft.language}
          dir={directionOf(draft.language)}
          value={subject}
          onValue={setSubject}
        />
        <MessageFields
          label={_('talk.message')}
          draft={draft}
          onDraft={setDraft}
          rows={6}
          send={{ text: _(isSending ? 'talk.sending' : 'talk.send'), isSending, onSend: send }}
        />
        {lacks !== undefined && (
          <p className="refusal" role="alert">
            {_(`talk.${lacks}.missing`)}
          </p>
        )}
        <RefusalNote refusal={begin.refusal} />
      </div>
    </>
  );
}

/**
 * A talk and its first message are two commands. The words are kept for the talk before they are sent: where only the
 * first is done, its page has them.
 */
function useBeginning(person: string) {
  const begin = useCommand('beginTalk');
  const write = useCommand('writeMessage');
  const [, goTo] = useLocation();
  const doBoth = async (as: string, parties: readonly string[], subject: string, draft: Draft) => {
    const body = { as, parties: [...parties], subject: wordsIn(draft.language, subject) };
    const begun = await begin.send({}, body);
    if (begun === undefined) return;
    const { talk } = begun.data;
    const place = { person, talk };
    keepMessage(place, draft);
    const written = await write.send({ talk }, messageOf(as, draft), unansweredOf(place));
    if (written !== undefined) keepMessage(place, undefined);
    goTo(`/talks/${talk}`);
  };
  return { begin, write, doBoth };
}
