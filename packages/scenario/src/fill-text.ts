/** Names of the places in a text: `'write {most}'` has `most`. */
export type PlacesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesIn<Rest>
  : never;

/** What fills the places of a text, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** A text with its places filled. A value stands as it is: places in it are none. */
export function fillText(text: string, values: Values): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name]));
}
