/** What matters of a passage when one is looked for that answers a need. */
export interface Answer {
  readonly id: string;
  readonly need: string;
  readonly for?: readonly string[] | undefined;
}

/**
 * The passages that could answer a need for these personas: the variants that name any of them, else the passages
 * that are for everyone. One is right; none and several are both errors, and the caller says so at its place.
 */
export function answersTo<A extends Answer>(
  need: string,
  personas: readonly string[],
  passages: readonly A[],
): A[] {
  const answers = passages.filter(passage => passage.need === need);
  const variants = answers.filter(passage => passage.for?.some(persona => personas.includes(persona)));
  return variants.length > 0 ? variants : answers.filter(passage => !passage.for?.length);
}
