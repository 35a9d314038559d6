import { z } from 'zod';

/**
 * What stands for nothing on a page and in a table: control characters, breaks of lines and paragraphs, what turns the
 * direction of the words after it, and letters that nobody sees: two publishers would look like one. Words of some
 * scripts need those that join letters and part them.
 */
const UNSEEN =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|(?<![\p{scx=Arab}\p{scx=Deva}\p{scx=Beng}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Taml}\p{scx=Telu}])[\u200c\u200d]/u;

/** A spreadsheet takes what begins otherwise for a formula. */
const BEGINNING = /^[\p{L}\p{N}]/u;

function line(most: number, description: string) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .refine((text) => BEGINNING.test(text) && !UNSEEN.test(text), {
      error: 'Begin with a letter or a digit, and write one line without characters that nobody sees',
    })
    .overwrite((text) => text.replaceAll(/\s+/g, ' '))
    .max(most)
    .meta({ description });
}

/** One word in small Latin letters: no SPDX name is written so, and readers could look up nothing by it. */
const NO_TERMS = /^[a-z]+$/;

const TOLD_SOURCE = {
  publisher: line(200, "Whose file it is; Our World in Data's unless told. Needs licence").optional(),
  title: line(200, 'What the publisher calls the data').optional(),
  licence: line(100, 'Terms on which the publisher gives the data: an SPDX name such as CC-BY-4.0, or words')
    // In a CSV, the licences of several sources are parted by it.
    .refine((text) => !text.includes(';'), { error: 'Write it without a semicolon' })
    .refine((text) => !NO_TERMS.test(text), {
      error: 'Give an SPDX name such as CC-BY-4.0, the address of the terms, or words such as public domain',
    })
    .optional(),
  url: z
    .string()
    .trim()
    .max(1000)
    .refine(isWebAddress, { error: 'Give an address that begins with https:// or http://' })
    .refine(isPublic, { error: 'Give the address without a name and password: everybody reads it' })
    .meta({ description: 'Where the publisher has the data' })
    .optional(),
};

/** Whose a file is, in the words of whoever sends it; nothing of it where it is Our World in Data's. */
export const ToldSource = withToldSource({});
export type ToldSource = z.infer<typeof ToldSource>;

/** Parameters with those that say whose a file is: a publisher has a licence, and the others go with a publisher. */
export function withToldSource<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, ...TOLD_SOURCE })
    .superRefine((told: Record<string, unknown>, context) => {
      const { publisher, title, licence, url } = told;
      if (publisher !== undefined && licence === undefined)
        context.addIssue({
          code: 'custom',
          path: ['licence'],
          message:
            'Say on what terms the publisher gives the data: an SPDX name such as CC-BY-4.0, or words such as public domain',
        });
      if (publisher === undefined && (title ?? licence ?? url) !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['publisher'],
          message: 'Say whose file it is, or leave out title, licence and url',
        });
    });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}<>"]+$/u.test(text) && URL.canParse(text);
}

/** No name and no password of anybody stands in it. */
function isPublic(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
