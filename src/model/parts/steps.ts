import { z } from 'zod';
import type { Part } from './part.ts';

export const steps: Part = {
  renders: 'A numbered list as steps: large numbers, and a line between one step and the next.',
  attributes: z.strictObject({}),
  shows: [],
  files: {},
  holds: { what: 'numbered list' },
  example: `<Steps>
1. Turn the old rule off.
2. Turn the new one on.
</Steps>`,
};
