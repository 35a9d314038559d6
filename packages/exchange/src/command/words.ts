/** A text as it was stated: never translated, and shown in its own direction. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
}

/** One of the reasons that a verb takes, and free words, which may be missing. */
export interface Reason<Code extends string> {
  readonly code: Code;
  readonly words?: Words;
}
