import { useLingui } from '@lingui/react';
import type { PersonToken } from '@sahakarya/contract';
import { Chip } from '../../figures/chip/chip.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { localDay } from '../local-day.ts';
import { useScopeWords } from './scope-words.ts';
import '../spoken-words.css';

/** A token as somebody sees it who may withdraw it. */
export interface ShownToken extends Omit<PersonToken, 'name' | 'party'> {
  readonly called: string;
  /** For whom it acts, or whose it is. */
  readonly whose: string;
}

/** What a token is for, for whom, and its days. */
export function TokenFacts({ token }: { readonly token: ShownToken }) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const scopeWords = useScopeWords();
  const { called, whose, scopes, made_at, expires_at, used_on, withdrawn_at, is_good } = token;
  return (
    <div>
      <bdi className="spoken-words">
        <b>{called}</b>
      </bdi>{' '}
      {!is_good && <Chip look="refused">{_(withdrawn_at === null ? 'token.over' : 'token.withdrawn')}</Chip>}
      <p className="hint">
        <bdi>{whose}</bdi>
        <br />
        {scopeWords(scopes)}
        <br />
        {_('token.made', { day: day(localDay(made_at)) })}
        {_('list.dot')}
        {_('token.until', { day: day(localDay(expires_at)) })}
        <br />
        {used_on === null ? _('token.unused') : _('token.used', { day: day(used_on) })}
      </p>
    </div>
  );
}
