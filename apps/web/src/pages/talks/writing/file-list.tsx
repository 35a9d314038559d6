import { useLingui } from '@lingui/react';
import type { NamedFile } from '@sahakarya/contract';
import { useFileWords } from './use-file-words.ts';

/** Files that go with what is written, each to be taken away again. */
export function FileList(props: {
  readonly files: readonly NamedFile[];
  readonly onFiles: (files: NamedFile[]) => void;
}) {
  const { files, onFiles } = props;
  const { _ } = useLingui();
  const wordsOf = useFileWords();
  if (files.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
    <ul role="list" className="brought-files" aria-label={_('talk.files')}>
      {files.map((file) => (
        <li key={file.file}>
          <bdi>{file.name}</bdi> <span className="hint">{wordsOf(file)}</span>
          <button
            type="button"
            className="button quiet small"
            aria-label={_('talk.file.remove', { name: file.name })}
            onClick={() => onFiles(files.filter((other) => other !== file))}
          >
            {_('talk.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
