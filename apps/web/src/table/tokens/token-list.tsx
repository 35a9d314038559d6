import { useLingui } from '@lingui/react';
import { useCommand } from '../../data/visit/use-command.ts';
import { RefusalNote } from '../refusal.tsx';
import { type ShownToken, TokenFacts } from './token-facts.tsx';
import './token-list.css';

/** First what can still be used, each part in the order that it has. */
function inTurn(tokens: readonly ShownToken[]): readonly ShownToken[] {
  return [...tokens.filter((one) => one.is_good), ...tokens.filter((one) => !one.is_good)];
}

/** Tokens, and the way to withdraw each. */
export function TokenList({ tokens }: { readonly tokens: readonly ShownToken[] }) {
  const { _ } = useLingui();
  const withdraw = useCommand('withdrawToken');
  return (
    <>
      <ul className="token-list">
        {inTurn(tokens).map((one) => (
          <li key={one.token}>
            <TokenFacts token={one} />
            {one.is_good && (
              <button
                type="button"
                className="button small"
                aria-label={_('token.withdraw.of', { name: one.called })}
                disabled={withdraw.isSending}
                onClick={() => void withdraw.send({ token: one.token }, {})}
              >
                {_('token.withdraw')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <RefusalNote refusal={withdraw.refusal} />
    </>
  );
}
