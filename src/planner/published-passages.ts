import type { Plan } from './plan.ts';

/** The passages that some page holds. */
export function publishedPassages<Passage extends { readonly id: string }>({
  model,
  plan,
}: {
  readonly model: { readonly passages: readonly Passage[] };
  readonly plan: Pick<Plan, 'passages'>;
}): Passage[] {
  return model.passages.filter(({ id }) => Object.hasOwn(plan.passages, id));
}
