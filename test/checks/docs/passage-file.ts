import { rules } from '../../../src/checks/index.ts';
import type { Documented } from './documented.ts';
import { mdxText } from './mdx-text.ts';
import { ruleSection } from './rule-section.ts';

/** The text of a passage that tells of rules. */
export async function passageFile({ question, heading, answer, rules: told }: Documented): Promise<string> {
  const sections = await Promise.all(
    told.map(id => {
      const rule = rules.find(one => one.id === id);
      if (!rule) throw new Error(`There is no rule named ${id}.`);
      return ruleSection(rule);
    }),
  );
  const first = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: answer }] };
  return mdxText({ question, heading }, [first, ...sections.flat()]);
}
