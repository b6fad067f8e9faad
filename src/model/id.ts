import { z } from 'zod';

/** Windows keeps these for devices: it has no file and no folder of such a name, whatever the ending. */
const device = '(?:con|prn|aux|nul|com[0-9]|lpt[0-9])';
const id = `(?!${device}(?![a-z0-9-]))[a-z0-9]+(?:-[a-z0-9]+)*`;

/** Small letters, digits and single hyphens: what can stand in a file's name, an address and a fragment as it is. */
export const idSchema = z.string().regex(new RegExp(`^${id}$`));

/** `<journey>.<stop>` */
export const stopIdSchema = z.string().regex(new RegExp(`^${id}\\.${id}$`));

export function isDevice(name: string): boolean {
  return new RegExp(`^${device}$`).test(name);
}

export function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** The id that a text suggests: `moving-costs-a-day` for “Moving costs a day!”. Empty where no letter of it can stand in one. */
export function idFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
