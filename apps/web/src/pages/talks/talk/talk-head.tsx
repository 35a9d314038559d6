import { useLingui } from '@lingui/react';
import type { Talk } from '@sahakarya/contract';
import { type ReactNode, useState } from 'react';
import { usePartyNames } from '../../../data/visit/use-party-names.ts';
import type { Here } from '../../../data/visit/use-visit.ts';
import { Chip } from '../../../figures/chip/chip.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import { useTabTitle } from '../../../page/use-tab-title.ts';
import { SpokenWords } from '../../../table/spoken-words.tsx';

/** What a talk is about, and with whom; on a phone more of it opens at a press, so that the talk comes first. */
export function TalkHead(props: { readonly talk: Talk; readonly here: Here; readonly about: ReactNode }) {
  const { talk, here, about } = props;
  const { _ } = useLingui();
  const nameOf = usePartyNames();
  const [isOpen, setOpen] = useState(false);
  useTabTitle(talk.subject.text);
  const others = talk.parties.filter(({ party, until }) => until === null && party !== here.acting?.party);
  return (
    <>
      <div className="talk-head">
        <p className="back">
          <PageLink to="/talks">{_('table.talks')}</PageLink>
        </p>
        <h1>
          <SpokenWords words={talk.subject} />
        </h1>
        <p className="talk-with">
          {others.map(({ party }) => (
            <span key={party} className="talk-party">
              <span className="party-square" aria-hidden="true">
                {party.slice(0, 3)}
              </span>
              <bdi>{nameOf(party)}</bdi>
            </span>
          ))}
          {others.length === 0 && _('talk.with-nobody')}
          <Chip look="neutral">{_(`talk.state.${talk.state}`)}</Chip>
          <button
            type="button"
            className="link-button about-opens"
            aria-expanded={isOpen}
            aria-controls="about-talk"
            onClick={() => setOpen(!isOpen)}
          >
            {_(isOpen ? 'talk.about.close' : 'talk.about.open')}
          </button>
        </p>
      </div>
      <aside
        id="about-talk"
        className={isOpen ? 'card about-talk open' : 'card about-talk'}
        aria-label={_('talk.about.title')}
      >
        {about}
      </aside>
    </>
  );
}
