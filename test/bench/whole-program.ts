import { assignmentProgram } from './assignment-program.ts';
import { coverProgram } from './cover-program.ts';
import type { Instance, Stop } from './instance.ts';
import type { IntegerProgram } from './integer-program.ts';
import { allContents, someContents } from './lawful-contents.ts';

/** Which integer program an instance was given to HiGHS as; `some contents` is a part of the problem, and bounds nothing. */
export type Form = 'all contents' | 'assignment' | 'some contents';

/** As many unions of stops' passages are listed in the hope to list all; */
const manyUnions = 500_000;
/** where they are more, so many are what HiGHS still gets somewhere with. */
const someUnions = 100_000;
/** Pairs of a stop and a page, beyond which HiGHS gets nowhere with an assignment. */
const manyPlaces = 250_000;

/** The problem as one integer program, told with a plan that is known before. */
export function wholeProgram(
  instance: Instance,
  known: readonly (readonly Stop[])[],
): { readonly form: Form; readonly program: IntegerProgram } {
  const isCover = instance.needsCore && instance.stops.every(stop => stop.shuns.size === 0);
  const contents = isCover ? allContents(instance, manyUnions) : undefined;
  if (contents) return { form: 'all contents', program: coverProgram(instance, contents, known) };
  if (!isCover || instance.stops.length * known.length <= manyPlaces)
    return { form: 'assignment', program: assignmentProgram(instance, known) };
  return {
    form: 'some contents',
    program: coverProgram(instance, someContents(instance, someUnions), known),
  };
}
