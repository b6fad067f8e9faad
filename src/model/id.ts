import { z } from 'zod';

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Small letters, digits and single hyphens: what can stand in a file's name, an address and a fragment as it is. */
export const idSchema = z.string().regex(new RegExp(`^${id}$`));

/** `<journey>.<stop>` */
export const stopIdSchema = z.string().regex(new RegExp(`^${id}\\.${id}$`));

export function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}
