import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';

const KB = 1_000;
const MB = 1_000_000;

/** How large a file is, and what it is, as "PDF, 1.2 MB". */
export function useFileWords(): (file: { readonly name: string; readonly bytes: number }) => string {
  const { _ } = useLingui();
  const { upTo, count } = useNumbers();
  return ({ name, bytes }) => {
    const size =
      bytes < MB
        ? _('talk.file.kb.unit', { size: count(Math.max(1, Math.round(bytes / KB))) })
        : _('talk.file.mb.unit', { size: upTo(bytes / MB, 1) });
    const type = /\.(\p{L}[\p{L}\p{N}]{1,4})$/u.exec(name)?.[1]?.toUpperCase();
    return type === undefined ? size : `${type}${_('list.comma')}${size}`;
  };
}
