import { fileURLToPath } from 'node:url';
import { tidyAfterPacking } from './manifest-for-packing.ts';

/** What npm runs after it has packed. */
tidyAfterPacking(fileURLToPath(new URL('../..', import.meta.url)));
