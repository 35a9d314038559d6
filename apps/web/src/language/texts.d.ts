/** Made by `making/language-packs.ts`: every language and part is a file of its own, loaded when it is needed. */
declare module 'virtual:texts' {
  type Language = import('./languages.ts').Language;
  type LanguagePack = import('./pack.ts').LanguagePack;
  type TextPart = import('./text-parts.ts').TextPart;

  export const TEXTS: Readonly<
    Record<
      Language,
      { readonly core: () => Promise<LanguagePack> } & Readonly<
        Record<Exclude<TextPart, 'core'>, () => Promise<Pick<LanguagePack, 'messages'>>>
      >
    >
  >;
}
