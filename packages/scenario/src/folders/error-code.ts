/** The system's name for what went wrong, such as `EACCES`. Throws on what is no error of the system. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
