import type { Passage } from '../model/model.ts';
import type { Checked } from './rule.ts';

/** The passages that visitors can read. Drafts, which no stop needs, are nobody's business yet. */
export function publishedPassages({ model, plan }: Checked): Passage[] {
  return model.passages.filter(({ id }) => Object.hasOwn(plan.passages, id));
}
