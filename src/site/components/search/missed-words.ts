import { decodeAddress } from '../../../model/decode-address.ts';

/** What an address that leads nowhere may have been about: the words of its last part. */
export function missedWords(path: string, base = '/'): string {
  const written = path.startsWith(base) ? path.slice(base.length) : path;
  const parts = (decodeAddress(written) ?? written)
    .split('/')
    .map(part => part.replace(/\.[a-z0-9]{1,5}$/i, ''))
    .filter(part => /\p{L}{2}/u.test(part));
  const words = parts.at(-1)?.match(/[\p{L}\p{M}\p{N}’']+/gu) ?? [];
  return words
    .filter(word => /\p{L}/u.test(word))
    .slice(0, mostWords)
    .join(' ');
}

const mostWords = 12;
