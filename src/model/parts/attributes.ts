import type { z } from 'zod';
import { isWebAddress } from '../address.ts';
import { textSchema } from '../text.ts';

type Attribute = z.ZodType<string>;

/** What may be left out; zod takes a description for the one that bears it, and not for what is made of that. */
export function optional(attribute: Attribute): z.ZodType<string | undefined> {
  return attribute.optional().describe(attribute.description ?? '');
}

/** Text that is shown, or read out, as it stands. */
export function words(what: string): Attribute {
  return textSchema.describe(what);
}

export function webAddress(what: string): Attribute {
  return textSchema.refine(isWebAddress).describe(`${what}, such as https://example.com/`);
}

/** The formats that browsers show and that we can resize, and drawings. */
const pictures = /\.(?:jpe?g|png|webp|avif|svg)$/i;

/** Nothing is loaded from elsewhere, so a picture is a file. */
export function picture(example: string): Attribute {
  return textSchema
    .refine(path => isWayToFile(path) && pictures.test(path))
    .describe(
      `the way from this passage to a picture that ends in .jpg, .png, .webp, .avif or .svg, such as ${example}`,
    );
}

export function fileOrAddress(example: string): Attribute {
  return textSchema
    .refine(written => isWayToFile(written) || isWebAddress(written))
    .describe(`the way from this passage to a file, such as ${example}, or a web address`);
}

/** Relative, with forward slashes, and with nothing in it that an address would read as its end. */
export function isWayToFile(path: string): boolean {
  return !/^(?:\/|[a-z][a-z0-9+.-]*:)|[\\?#%\n]|\/$/i.test(path);
}
