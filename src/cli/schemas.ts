import { schemaFolder } from '../model/editor-schema.ts';
import { Misuse } from './misuse.ts';
import { readConfig } from './read-config.ts';
import { say, tame } from './say.ts';
import { writeSchemas } from './write-schemas.ts';

interface SchemasOptions {
  readonly root: string;
}

export async function schemas({ root }: SchemasOptions): Promise<void> {
  const config = await readConfig(root);
  try {
    await writeSchemas(config.root);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(`The schemas cannot be written into ${tame(root)}/${schemaFolder}. ${tame(reason)}`);
  }
  say(
    `Your editor finds what it needs in ${schemaFolder}/. Run this again when names have changed, or keep “dev” running.`,
  );
}
