import { problem } from '../../../platform/http/problems/problem.ts';
import { isEasilyGuessed } from '../passwords/easily-guessed.ts';

/**
 * @param own name and address of whose password it is to be
 * @throws ProblemError `invalid-input`
 */
export function requireStrong(password: string, own: readonly string[]): void {
  if (!isEasilyGuessed(password, own)) return;
  const fault = {
    path: 'body.password',
    code: 'easily_guessed',
    says: 'It is one of those that are tried first',
    mend: 'Give some words that have nothing to do with each other, with you or with this platform',
  };
  throw problem('invalid-input', {}, [fault]);
}
