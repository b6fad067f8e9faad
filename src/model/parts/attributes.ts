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

/** A file is made part of the site by its ending, and with another it might be a program. */
export function isWayToPicture(path: string): boolean {
  return isWayToFile(path) && pictures.test(path.trim());
}

/**
 * What people keep, and neither a browser nor a bundler runs: of a page, a drawing, a script or a style sheet, both make more than a
 * file.
 */
const offered =
  /\.(?:pdf|zip|gz|7z|txt|csv|tsv|ics|vcf|rtf|docx?|odt|xlsx?|ods|pptx?|odp|epub|mp3|m4a|ogg|wav|mp4|webm|mov|jpe?g|png|webp|avif|gif)$/i;

export function isWayToOffered(path: string): boolean {
  return isWayToFile(path) && offered.test(path.trim());
}

/** Nothing is loaded from elsewhere, so a picture is a file. */
export function picture(example: string): Attribute {
  return textSchema
    .refine(isWayToPicture)
    .describe(
      `the way from this passage to a picture that ends in .jpg, .png, .webp, .avif or .svg, such as ${example}`,
    );
}

export function fileOrAddress(example: string): Attribute {
  return textSchema
    .refine(written => isWayToOffered(written) || isWebAddress(written))
    .describe(
      `the way from this passage to a file such as ${example} (a document, a table, an archive, sound or film), or a web address`,
    );
}

/** Relative, with forward slashes, and with nothing in it that an address would read as its end. */
export function isWayToFile(path: string): boolean {
  return !/^(?:\/|[a-z][a-z0-9+.-]*:)|[\\?#%\n]|\/$/i.test(path);
}
