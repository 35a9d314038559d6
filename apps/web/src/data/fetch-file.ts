/**
 * A file that lies beside the program.
 *
 * @throws where something else came in its place: some proxies answer with a page of their own, and 200
 */
export async function fetchFile(address: string | URL): Promise<Response> {
  const answer = await fetch(address);
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || type.startsWith('text/html')) throw new Error(`${address}: ${answer.status} ${type}`);
  return answer;
}
