import { z } from 'zod';

/** Types of files that are taken: told by what is in a file, whatever it is called. */
export const FILE_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
  'text/plain',
] as const;
export const FileType = z.enum(FILE_TYPES);
export type FileType = z.infer<typeof FileType>;

/** A file's name as its sender has it, without folders. */
export const FileName = z
  .string()
  .max(200)
  .regex(/^(?![\s.])[^\p{Cc}\p{Cf}/\\]+(?<!\s)$/u)
  .meta({ example: 'letter.pdf' });

/** A file that was brought here; its content is asked for by itself. */
export const StoredUpload = z.object({
  file: z.uuid(),
  name: FileName,
  type: FileType,
  bytes: z.int().positive(),
  made_at: z.iso.datetime(),
});
export type StoredUpload = z.infer<typeof StoredUpload>;

/** A file as those see it who see what names it. */
export const NamedFile = StoredUpload.omit({ made_at: true });
export type NamedFile = z.infer<typeof NamedFile>;
