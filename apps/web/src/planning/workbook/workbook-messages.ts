/** What the worker that reads a workbook answers. */
export type ReadWorkbook =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: 'not-a-workbook' | 'workbook-too-large' };

/** What the worker that writes one answers. */
export type WrittenWorkbook =
  | { readonly ok: true; readonly workbook: Blob }
  | { readonly ok: false; readonly reason: string };
