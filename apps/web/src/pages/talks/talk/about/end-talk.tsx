import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { useState } from 'react';
import { Dialog } from '../../../../controls/dialog/dialog.tsx';
import { useCommand } from '../../../../data/visit/use-command.ts';
import { RefusalNote } from '../../../../table/refusal.tsx';

interface TalkAs {
  readonly talk: Talk;
  readonly as: string;
}

/** Either undoes the other: neither asks first. */
export function CloseOrReopen({ talk, as }: TalkAs) {
  const { _ } = useLingui();
  const close = useCommand('closeTalk');
  const reopen = useCommand('reopenTalk');
  const verb = talk.state === 'open' ? 'close' : 'reopen';
  const { send } = verb === 'close' ? close : reopen;
  const isSending = close.isSending || reopen.isSending;
  return (
    <div className="talk-deed">
      <button
        type="button"
        className="button small"
        disabled={isSending}
        onClick={() => void send({ talk: talk.talk }, { as, version: talk.version })}
      >
        {_(isSending ? `talk.${verb}.doing` : `talk.${verb}`)}
      </button>
      <p className="hint">{_(`talk.${verb}.hint`)}</p>
      <RefusalNote refusal={close.refusal ?? reopen.refusal} />
    </div>
  );
}

/** Nothing but the word of all others takes a party in again: so it is asked first. */
export function LeaveTalk({ talk, as }: TalkAs) {
  const { _ } = useLingui();
  const { send, isSending, refusal } = useCommand('leaveTalk');
  const [isAsking, setAsking] = useState(false);
  const leave = async () => {
    const done = await send({ talk: talk.talk }, { as, version: talk.version });
    if (done !== undefined) setAsking(false);
  };
  const isLastButOne = talk.parties.filter(({ until }) => until === null).length === 2;
  return (
    <div className="talk-deed">
      <button type="button" className="button small" onClick={() => setAsking(true)}>
        {_('talk.leave')}
      </button>
      {isAsking && (
        <Dialog label={_('talk.leave')} onClose={() => setAsking(false)}>
          <div className="dialog-head">
            <h2>{_('talk.leave.title')}</h2>
          </div>
          <div className="dialog-form">
            <p>{_('talk.leave.says')}</p>
            {isLastButOne && talk.state === 'open' && <p>{_('talk.leave.closes')}</p>}
            <RefusalNote refusal={refusal} />
            <div className="form-actions">
              <button type="button" className="button" disabled={isSending} onClick={() => void leave()}>
                {_(isSending ? 'talk.leave.doing' : 'talk.leave')}
              </button>
              <button type="button" className="button quiet" onClick={() => setAsking(false)}>
                {_('talk.cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}
