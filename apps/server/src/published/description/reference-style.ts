/** The reference page's own style: it must look right without anything else that the server serves. */
export const REFERENCE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --surface: #fff; --text: #16202b; --muted: #55606d; --line: #dad6cc; --accent: #24509e;
  --focus: #0b57d0; --sunken: #f2f0eb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f151b; --surface: #171e26; --text: #edf1f4; --muted: #a9b4bf; --line: #2c3742; --accent: #8db4f5;
    --focus: #a8c7fa; --sunken: #0b1015;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-block: 2.5rem 0.5rem; overflow-wrap: anywhere; }
h3 { font-size: 0.875rem; color: var(--muted); margin-block: 1rem 0.25rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.875rem; }
pre { background: var(--sunken); padding: 0.75rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; }
nav ul { columns: 18rem; padding-inline-start: 1.25rem; }
nav li, section li { padding-block: 0.15rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-block-end: 1px solid var(--line); }
th { color: var(--muted); font-weight: 600; }
p.access { color: var(--muted); font-size: 0.875rem; }
section { border-block-start: 1px solid var(--line); }
`;
