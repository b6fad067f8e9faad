import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const future = (file: string, ok: string, notOk: string) => inOneFile('future-date', file, ok, notOk);
const stale = (file: string, ok: string, notOk: string) => inOneFile('stale-passage', file, ok, notOk);

/** Days that are mistyped, and days that are long ago. */
export const dateFaults: readonly Fault[] = [
  future('content/running/how-fast-a-build-is.mdx', 'updated: 2026-11-23', 'updated: ⟦2027-11-22⟧'),
  future('content/trust/what-still-runs.mdx', 'updated: 2026-11-22', 'updated: ⟦2026-12-21⟧'),
  future('content/idea/when-not-to-use-it.mdx', 'updated: 2026-11-22', 'updated: ⟦3026-11-22⟧'),
  future('content/trust/checked-for-accessibility.mdx', 'date: 2026-11-21', 'date: ⟦2062-11-21⟧'),
  future('content/running/try-a-typo.mdx', 'date: 2026-11-21', 'date: ⟦2026-12-01⟧'),
  future('content/trust/walked-without-scripts.mdx', 'date: 2026-11-22', 'date: ⟦2026-11-30⟧'),
  stale('content/joining/not-built-yet.mdx', 'updated: 2026-11-22', 'updated: ⟦2025-11-21⟧'),
  stale('content/joining/where-the-project-stands.mdx', 'updated: 2026-11-22', 'updated: ⟦2024-01-15⟧'),
  stale('content/planning/addresses-that-stay.mdx', 'updated: 2026-11-22', 'updated: ⟦2016-11-22⟧'),
  stale('content/planning/how-a-plan-is-proven.mdx', 'updated: 2026-11-22', 'updated: ⟦2025-06-30⟧'),
  stale('content/running/how-fast-a-build-is.mdx', 'updated: 2026-11-23', 'updated: ⟦2025-10-01⟧'),
];
