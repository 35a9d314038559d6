import { FILE_TYPES, type NamedFile } from '@sahakarya/contract';
import { type Refusal, useCommand } from '../../../data/visit/use-command.ts';
import { fileNameOf } from './file-name.ts';

/** What a browser offers to choose from: the types, and endings for systems that tell no types. */
export const TAKEN = [...FILE_TYPES, '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.csv', '.txt'].join(',');

/** Files that one brings before they stand beside something. */
export interface Files {
  /** Brings them one after the other; the first that is refused ends it. */
  readonly bring: (files: readonly File[]) => Promise<void>;
  readonly isBringing: boolean;
  readonly refusal: Refusal | undefined;
}

/** @param onFile is handed each file that has come, in the order in which they were chosen */
export function useFiles(onFile: (file: NamedFile) => void): Files {
  const { send, isSending, refusal } = useCommand('bringFile');
  return {
    bring: async (chosen) => {
      for (const file of chosen) {
        const answer = await send({ name: fileNameOf(file.name) }, file);
        if (answer === undefined) return;
        const { made_at: _, ...named } = answer.data;
        onFile(named);
      }
    },
    isBringing: isSending,
    refusal,
  };
}
