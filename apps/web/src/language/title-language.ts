/**
 * The language of a source's title or publisher, for `lang`: English, as the reference data is. What is written in
 * other letters than Latin ones is none: whoever imports figures names them as they like.
 */
export function titleLanguage(text: string): 'en' | undefined {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text) ? undefined : 'en';
}
