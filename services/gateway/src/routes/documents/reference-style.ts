/** What the looks of the reference add to those of all pages. */
export const referenceStyle = `
body { max-width: 64rem; }
code { overflow-wrap: anywhere; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 1.25rem; }
.field { margin: .5rem 0; }
label { display: block; font-size: .875rem; color: var(--quiet); }
input, select, textarea, button { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--quiet); border-radius: 3px; background: transparent; color: inherit; font: inherit; }
option { background: var(--paper); color: var(--ink); }
button { width: auto; padding: .5rem 1.5rem; background: var(--ink); color: var(--paper); cursor: pointer; }
code, pre, textarea { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .8125rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--ok); outline-offset: 2px; }
.note, .type, .said, .what { color: var(--quiet); }
h2 { text-transform: capitalize; }
h3 { margin: 1.25rem 0 .25rem; font-size: .875rem; }
.operation { border-top: 1px solid var(--line); }
.operation[open] { padding-bottom: 1.25rem; }
.operation > summary { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; padding: .6rem 0; cursor: pointer; }
.operation > :not(summary) { margin-left: .5rem; }
.method { min-width: 3.75rem; font-size: .75rem; font-weight: 600; letter-spacing: .04em; }
.get { color: var(--ok); }
.post, .put, .patch { color: var(--degraded); }
.delete { color: var(--unavailable); }
.what { font-size: .9375rem; }
.schema { margin: .25rem 0; padding: 0 0 0 .75rem; border-left: 1px solid var(--line); list-style: none; }
.schema li { padding: .2rem 0; font-size: .875rem; overflow-wrap: anywhere; }
.type::before { content: "  "; white-space: pre; }
.said { display: block; }
.schema summary { cursor: pointer; }
pre { margin: .25rem 0; padding: .75rem 1rem; border: 1px solid var(--line); overflow: auto; max-height: 24rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`
