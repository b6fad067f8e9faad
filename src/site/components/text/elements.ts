import A from './A.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import H4 from './H4.astro';
import Table from './Table.astro';
import Task from './Task.astro';
import Th from './Th.astro';

/**
 * What stands in a passage for the elements that Markdown makes. Its headings stand below the passage's own, whatever
 * level they were written at.
 */
export const elements = {
  a: A,
  input: Task,
  table: Table,
  th: Th,
  ...headings(H3, H4),
};

/** The same where the passage's own heading is the page's title: below it, no level is passed over. */
export const elementsBelowTitle = { ...elements, ...headings(H2, H3) };

function headings<Upper, Lower>(upper: Upper, lower: Lower) {
  return { h1: upper, h2: upper, h3: upper, h4: lower, h5: lower, h6: lower };
}
