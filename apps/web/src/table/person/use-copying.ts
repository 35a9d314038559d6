import { useState } from 'react';

/** Copies a text, and tells whether that was done; undefined before. Browsers copy for none but secure pages. */
export function useCopying(): {
  readonly copy: (text: string) => void;
  readonly isCopied: boolean | undefined;
} {
  const [isCopied, setCopied] = useState<boolean>();
  const write = async (text: string) => navigator.clipboard.writeText(text);
  return {
    copy: (text) =>
      void write(text).then(
        () => setCopied(true),
        () => setCopied(false),
      ),
    isCopied,
  };
}
