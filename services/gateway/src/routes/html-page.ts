import { pageStyle } from './page-style.js'

export interface HtmlPage {
  /** Escaped already, as `body` is. */
  title: string
  /** What this page's looks add to those of all pages. */
  style: string
  body: string
  /** Address of a module that the page runs; most run none. */
  script?: string
}

/** A page in the frame that all pages without files of their own share. */
export const htmlPage = ({ title, style, body, script }: HtmlPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${title}</title>
<style>${pageStyle}${style}</style>${script === undefined ? '' : `\n<script type="module" src="${script}"></script>`}
</head>
<body>
${body}
</body>
</html>
`
