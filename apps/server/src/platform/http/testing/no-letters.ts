import type { WriteLetter } from '../../mail/letter.ts';

/** Of pages whose test asks for no letter. */
export const noLetters: WriteLetter = () => {
  throw new Error('a letter was asked for');
};
