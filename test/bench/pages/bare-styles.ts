/** What a page needs to be read with pleasure and no more, in 2 kB. */
export const bareStyles = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfdfc, #14161a);
  --ink: light-dark(#22252a, #dfe3e8);
  --faint: light-dark(#5b6470, #9aa4b1);
  --rule: light-dark(#d8dce2, #343a43);
  --link: light-dark(#1a4f9c, #8ab4f8);
  --code: light-dark(#f1f3f5, #1f242c);
}
*, ::before, ::after {
  box-sizing: border-box;
}
html {
  font: 1.0625rem/1.6 system-ui, sans-serif;
  background: var(--paper);
  color: var(--ink);
  -webkit-text-size-adjust: none;
  text-size-adjust: none;
  scroll-padding-top: 1rem;
}
body {
  margin: 0 auto;
  padding: 1rem 1.25rem 4rem;
  max-width: 42rem;
  overflow-wrap: break-word;
}
header {
  display: flex;
  justify-content: space-between;
  padding-block: .5rem 2rem;
  font-size: .9375rem;
}
header a {
  color: inherit;
  font-weight: 600;
  text-decoration: none;
}
h1, h2, h3 {
  line-height: 1.25;
  text-wrap: balance;
}
h1 {
  font-size: 2rem;
  margin: 0 0 1rem;
}
h2 {
  font-size: 1.375rem;
  margin: 2.5rem 0 .75rem;
}
h3 {
  font-size: 1.125rem;
  margin: 2rem 0 .5rem;
}
p, ul, ol, pre, table, blockquote {
  margin: 0 0 1rem;
}
ul, ol {
  padding-inline-start: 1.375rem;
}
li + li {
  margin-top: .375rem;
}
a {
  color: var(--link);
  text-underline-offset: .15em;
}
a:hover {
  text-decoration-thickness: 2px;
}
:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
code, pre {
  font: .9em/1.5 ui-monospace, monospace;
  background: var(--code);
  border-radius: .25rem;
}
code {
  padding: .1em .3em;
}
pre {
  padding: .75rem 1rem;
  overflow-x: auto;
}
pre code {
  padding: 0;
  font-size: inherit;
}
table {
  display: block;
  overflow-x: auto;
  border-collapse: collapse;
}
th, td {
  padding: .375rem .75rem;
  border-bottom: 1px solid var(--rule);
  text-align: start;
  vertical-align: top;
}
blockquote {
  padding-inline-start: 1rem;
  border-inline-start: 3px solid var(--rule);
  color: var(--faint);
}
img {
  max-width: 100%;
  height: auto;
}
hr {
  border: 0;
  border-top: 1px solid var(--rule);
  margin-block: 2rem;
}
`;
