/** Style of the status page: ink on paper, one quiet colour a state; contrast of text is at least 4.5 in both schemes. */
export const statusStyle = `
:root { --paper: #faf8f4; --ink: #22252e; --quiet: #646878; --line: #e4dfd4; --ok: #2f7a57; --degraded: #96610a; --unavailable: #ad3232; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181d; --ink: #e9e6df; --quiet: #a2a6b3; --line: #2d3038; --ok: #6fc59a; --degraded: #e0ad55; --unavailable: #f08a80; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 3.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
header { padding-bottom: 2rem; }
.name { margin: 0; color: var(--quiet); letter-spacing: .14em; text-transform: uppercase; font-size: .8125rem; }
h1 { margin: .35rem 0 .5rem; font: 400 clamp(1.75rem, 5vw, 2.5rem)/1.2 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; }
h1 .dot { width: .5em; height: .5em; margin-right: .4em; vertical-align: .08em; }
.when, footer { color: var(--quiet); font-size: .875rem; }
.when { margin: 0; }
.troubles { margin: 0 0 .75rem; max-width: 40rem; }
a { color: inherit; text-underline-offset: .2em; text-decoration-color: var(--line); }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--ok); outline-offset: 3px; border-radius: 2px; }
section { margin-top: 2.5rem; }
h2 { margin: 0 0 .5rem; font: 400 1.25rem/1.3 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; }
.scroll { overflow-x: auto; }
table { width: 100%; min-width: 34rem; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; overflow-wrap: anywhere; }
th:first-child { width: 32%; }
thead th { color: var(--quiet); font-weight: 400; font-size: .8125rem; }
tbody th { font-weight: 500; }
tbody td { color: var(--quiet); font-size: .9375rem; }
.inner { padding-left: 1.25rem; font-weight: 400; }
.state { color: var(--ink); white-space: nowrap; }
.dot { display: inline-block; width: .625rem; height: .625rem; margin-right: .5rem; border: 2px solid currentColor; border-radius: 50%; }
.dot.ok { color: var(--ok); background: currentColor; }
.dot.degraded { color: var(--degraded); background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
.dot.unavailable { color: var(--unavailable); }
.state.degraded, .state.unavailable { font-weight: 600; }
.none { color: var(--quiet); }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print { body { max-width: none; padding: 0; } a { text-decoration: none; } }
`
