/** The package brings no types of its own. */
declare module 'subset-font' {
  export type VariationAxes = Readonly<
    Record<string, number | { min: number; max: number; default: number }>
  >;

  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2';
      readonly variationAxes?: VariationAxes;
      /** Names of tables to leave out, and of the features to keep of those that choose and place letters. */
      readonly dropTables?: readonly string[];
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
