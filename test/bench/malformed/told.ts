import { z } from 'zod';

/** Files of one seed, by the number of the first and of the one after the last. */
export const batchSchema = z.strictObject({ seed: z.int(), from: z.int(), to: z.int() });
export type Batch = z.output<typeof batchSchema>;

/**
 * What a file is by itself: found faulty, valid, or, of what was kept, not believed; undefined where it was not dealt with as
 * it has to be.
 */
const verdict = z.enum(['faulty', 'valid', 'not believed']);
export type Verdict = z.output<typeof verdict>;

const outcome = z.strictObject({
  number: z.int(),
  verdict: verdict.optional(),
  /** In milliseconds of the processor's, by itself. */
  time: z.number(),
  fault: z.string().optional(),
});
export type Outcome = z.output<typeof outcome>;

/** What whoever reads a batch tells of it: that a step begins which may take its time, and how it went. */
export const toldSchema = z.union([
  z.literal('step'),
  z.strictObject({ outcomes: z.array(outcome), mebibytes: z.number() }),
  z.strictObject({ fault: z.string(), isSlow: z.literal(true).exactOptional() }),
]);
export type Told = z.input<typeof toldSchema>;
