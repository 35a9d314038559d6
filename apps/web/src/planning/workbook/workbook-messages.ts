/** What the worker that reads a workbook answers. */
export type ReadWorkbook =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: 'not-a-workbook' | 'workbook-too-large' };
