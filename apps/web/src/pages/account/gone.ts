/** How somebody has gone from here. */
export type Gone = 'signed-out' | 'signed-out-everywhere' | 'erased';
