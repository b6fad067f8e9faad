import { z } from 'zod';

/** What a child process is to do, handed to it as JSON. */
export const taskSchema = z.strictObject({
  family: z.string(),
  seeds: z.array(z.int()),
  traits: z.strictObject({
    steepness: z.number().exactOptional(),
    words: z.tuple([z.int(), z.int()]).readonly().exactOptional(),
  }),
  effort: z.enum(['low', 'normal', 'high']).optional(),
  /** How long HiGHS may take. */
  seconds: z.number().default(0),
});
export type Task = z.input<typeof taskSchema>;

const run = {
  seed: z.int(),
  seconds: z.number(),
  /** The most memory that the process has had so far. */
  mebibytes: z.number(),
};

/** One instance planned by `plan()`. */
export const planRunSchema = z.strictObject({
  ...run,
  stops: z.int(),
  pages: z.int(),
  bound: z.int(),
  provenOnPages: z.boolean(),
  proven: z.boolean(),
  /** By the bench's own reading of the rules. */
  lawful: z.boolean(),
});
export type PlanRun = z.output<typeof planRunSchema>;

/** One instance packed by one heuristic. */
export const heuristicRunSchema = z.strictObject({
  ...run,
  heuristic: z.string(),
  pages: z.int(),
});
export type HeuristicRun = z.output<typeof heuristicRunSchema>;

/** One instance given whole to HiGHS; `seconds` without those that it took to write the program down. */
export const programRunSchema = z.strictObject({
  ...run,
  form: z.enum(['all contents', 'assignment', 'some contents']),
  pages: z.int().optional(),
  /** None where the program is a part of the problem. */
  bound: z.int().optional(),
  proven: z.boolean(),
});
export type ProgramRun = z.output<typeof programRunSchema>;
