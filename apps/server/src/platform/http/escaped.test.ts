import { expect, it } from 'vitest';
import { escaped } from './escaped.ts';

it('leaves nothing that begins a tag or an entity, or ends an attribute', () => {
  expect(escaped('<a title="x" & \'y\'> &lt;')).toBe("&lt;a title=&quot;x&quot; &amp; 'y'&gt; &amp;lt;");
});
