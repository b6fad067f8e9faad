import A from './A.astro';
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
  h1: H3,
  h2: H3,
  h3: H3,
  h4: H4,
  h5: H4,
  h6: H4,
  input: Task,
  table: Table,
  th: Th,
};
