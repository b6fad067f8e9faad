import { open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from './attachment-findings.ts';
import { type Finding, finding } from './finding.ts';
import { isPage, mostBeforePage } from './page-signature.ts';
import { isPicture, mostOfSignature } from './picture-signature.ts';
import { readWithin } from './read-within.ts';
import { largestDrawing, svgFindings } from './svg-findings.ts';

type ContentReader = (file: string, attachment: Attachment) => Promise<readonly Finding[]>;

/** Says what is in an attachment that its name does not say; of a drawing once, however many passages show it. */
export function contentReader(root: string): ContentReader {
  const drawings = new Map<string, Promise<readonly Finding[]>>();
  return async (file, attachment) => {
    const path = join(root, file);
    if (attachment.kind === 'file') return noPageAt(path, attachment);
    // By its ending, as whoever serves it takes it.
    if (!/\.svg$/i.test(file.trim())) return noPictureAt(path, attachment);
    const known = drawings.get(file) ?? drawingFindings(root, file);
    drawings.set(file, known);
    return known;
  };
}

async function drawingFindings(root: string, file: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const within = { root: await realpath(root), file, report: (one: Finding) => void findings.push(one) };
  const bytes = readWithin(within, largestDrawing, 'Make it simpler, or save it as .png.');
  return bytes ? svgFindings(bytes, file) : findings;
}

async function noPictureAt(path: string, { path: way, place }: Attachment): Promise<readonly Finding[]> {
  const start = await beginning(path, mostOfSignature);
  if (start && isPicture(start)) return [];
  return [
    finding({
      rule: 'no-picture',
      place,
      reason: start ? `What is in "${way}" is no picture.` : `"${way}" cannot be read.`,
      remedy: 'Save it anew as .jpg, .png, .webp, .avif or .svg.',
    }),
  ];
}

async function noPageAt(path: string, { path: way, place }: Attachment): Promise<readonly Finding[]> {
  const start = await beginning(path, mostBeforePage);
  if (start && !isPage(start)) return [];
  return [
    finding({
      rule: 'page-for-file',
      place,
      reason: start
        ? `What is in "${way}" is a web page, whatever its name says.`
        : `"${way}" cannot be read.`,
      remedy: 'Save it anew as what it is called, or put it in a .zip.',
    }),
  ];
}

async function beginning(path: string, most: number): Promise<Buffer | undefined> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
