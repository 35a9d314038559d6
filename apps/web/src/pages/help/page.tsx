import { useLingui } from '@lingui/react';
import { Fragment } from 'react';
import { useReader } from '../../language/reader.tsx';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { ReadFailed } from '../../page/read-failed.tsx';
import '../../page/page-lead.css';
import './page.css';
import { FormatTables } from './format-tables.tsx';
import { ROLES, type Role } from './roles.ts';

/** Help by who reads: an index, and a page for each. */
function HelpPage({ params }: PageAddress) {
  const role = ROLES.find(({ name }) => name === params.role);
  if (params.role === undefined) return <HelpIndex />;
  if (role === undefined) {
    return (
      <ReadFailed failure={{ code: 'not-found', status: 404, parameters: {} }} retry={() => undefined} />
    );
  }
  return <RolePage role={role} />;
}

function HelpIndex() {
  const { _ } = useLingui();
  const titled = useTitled();
  return (
    <div className="page-body">
      <PageHead title={titled(_('help.title'))} description={_('help.lead')} />
      <h1>{_('help.title')}</h1>
      <p className="page-lead">{_('help.lead')}</p>
      <ul className="roles">
        {ROLES.map(({ name }) => (
          <li key={name} className="card">
            <h2>
              <PageLink to={`/help/${name}`}>{_(`role.${name}`)}</PageLink>
            </h2>
            <p>{_(`help.${name}.lead`)}</p>
          </li>
        ))}
      </ul>
      <div className="prose help-common">
        <h2>{_('help.words')}</h2>
        <dl className="help-words">
          {['known', 'rates', 'kinds', 'fresh', 'group', 'breaks', 'plan'].map((word) => (
            <div key={word}>
              <dt>{_(`help.words.${word}`)}</dt>
              <dd>{_(`help.words.${word}.says`)}</dd>
            </div>
          ))}
        </dl>
        <p className="way">
          <PageLink to="/contents">{_('contents.title')}</PageLink>
        </p>
        <p className="way">
          <PageLink to="/accessibility">{_('footer.accessibility')}</PageLink>
        </p>
      </div>
    </div>
  );
}

function RolePage({ role }: { readonly role: Role }) {
  const { _ } = useLingui();
  const titled = useTitled();
  const { digits } = useReader();
  const { name, steps, links, commands = [] } = role;
  return (
    <div className="page-body">
      <PageHead title={titled(_(`role.${name}`))} description={_(`help.${name}.lead`)} />
      <p className="back">
        <PageLink to="/help">{_('help.back')}</PageLink>
      </p>
      <h1>{_(`role.${name}`)}</h1>
      <p className="page-lead">{_(`help.${name}.lead`)}</p>
      <ol className={digits === 'native' ? 'prose help-steps native-digits' : 'prose help-steps'}>
        {Array.from({ length: steps }, (_each, at) => at + 1).map((step) => (
          <li key={step}>
            <Step text={_(`help.${name}.${step}`)} />
          </li>
        ))}
      </ol>
      {commands.length > 0 && (
        <pre className="commands" dir="ltr">
          {commands.map((command) => (
            <code key={command}>
              <WholeParts command={command} />
            </code>
          ))}
        </pre>
      )}
      <nav aria-label={_('help.links')} className="help-links">
        {links.map(({ text, to, isPlain }) =>
          isPlain === true ? (
            <a key={to} className="button" href={to}>
              {_(text)}
            </a>
          ) : (
            <PageLink key={to} className="button" to={to}>
              {_(text)}
            </PageLink>
          ),
        )}
      </nav>
      {role.hasFormat === true ? <FormatTables /> : null}
    </div>
  );
}

/** A command whose lines end between its parts alone, not within `--dry-run`. */
function WholeParts({ command }: { readonly command: string }) {
  return command.split(' ').map((part, at) => (
    <Fragment key={part}>
      {at === 0 ? null : ' '}
      <span className="whole-word">{part}</span>
    </Fragment>
  ));
}

/** Commands and options within words, with what is typed behind them: `sahakarya import owid FILE`, `--undo ID`. */
const TYPED = /((?:npm|sahakarya) [a-z]+(?: owid| invite| recover)?(?: [A-Z]+\b)?|--[a-z-]+(?: [A-Z]+\b)?)/;

/** A step's words, in which what is typed is told apart, reads left to right, and is not broken. */
function Step({ text }: { readonly text: string }) {
  return text.split(TYPED).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <bdi key={part} dir="ltr">
        <code className="help-typed">{part}</code>
      </bdi>
    ),
  );
}

export const page: PageModule = { Page: HelpPage };
