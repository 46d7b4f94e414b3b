/** Style of the status page: one quiet color a state. */
export const statusStyle = `
h1 .dot { width: .5em; height: .5em; margin-right: .4em; vertical-align: .08em; }
.when { color: var(--quiet); font-size: .875rem; }
.when { margin: 0; }
.troubles { margin: 0 0 .75rem; max-width: 40rem; }
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
`
