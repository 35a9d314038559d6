import { PROBLEMS, type Problem, type ProblemCode } from '@sahakarya/contract';
import { escaped } from '../escaped.ts';

/** What a reader sees when a page could not be made: needs neither the pages nor the database. */
export function problemPage({ status, title, detail, request_id }: Problem): string {
  return page(title, `${detail}`, `${status} · ${request_id}`);
}

/** What a code of the table of problems means, at the address that problem details give as their type. */
export function problemCodePage(code: ProblemCode): string {
  const { status, says, mend } = PROBLEMS[code];
  const open = (text: string) => text.replaceAll(/\{\w+\}/g, '…');
  return page(open(says), `${open(mend)}.`, `${status} · ${code}`);
}

function page(title: string, detail: string, small: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Sahakarya</title>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p><a href="/">To the first page</a></p>
<p><small>${escaped(small)}</small></p>
</main>
</body>
</html>
`;
}
