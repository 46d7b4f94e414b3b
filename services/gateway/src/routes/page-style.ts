/** What all pages look like: ink on paper; contrast of text is at least 4.5 in both schemes. */
export const pageStyle = `
:root { --paper: #faf8f4; --ink: #22252e; --quiet: #646878; --line: #e4dfd4; --ok: #2f7a57; --degraded: #96610a; --unavailable: #ad3232; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181d; --ink: #e9e6df; --quiet: #a2a6b3; --line: #2d3038; --ok: #6fc59a; --degraded: #e0ad55; --unavailable: #f08a80; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 3.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
header { padding-bottom: 2rem; }
.name { margin: 0; color: var(--quiet); letter-spacing: .14em; text-transform: uppercase; font-size: .8125rem; }
h1 { margin: .35rem 0 .5rem; font: 400 clamp(1.75rem, 5vw, 2.5rem)/1.2 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--line); }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--ok); outline-offset: 3px; border-radius: 2px; }
section { margin-top: 2.5rem; }
h2 { margin: 0 0 .5rem; font: 400 1.25rem/1.3 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; }
.scroll { overflow-x: auto; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
@media print { body { max-width: none; padding: 0; } a { text-decoration: none; } }
`
