import { isError } from '../model/finding.ts';
import { textsIn } from '../model/source-texts.ts';
import type { Effort } from '../planner/index.ts';
import { derive } from './derive.ts';
import type { Format } from './format-names.ts';
import { formats } from './formats/index.ts';
import { readConfig } from './read-config.ts';
import { onOutput, print } from './say.ts';

interface CheckOptions {
  readonly root: string;
  readonly format: Format;
  readonly effort: Effort;
}

export async function check({ root, format, effort }: CheckOptions): Promise<void> {
  const config = await readConfig(root);
  const { findings } = await derive(config, { effort });
  const say = await formats[format]();
  await print(say(findings, onOutput, textsIn(config.root)));
  if (findings.some(isError)) process.exitCode = 1;
}
