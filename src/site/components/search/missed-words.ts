/** What an address that leads nowhere may have been about: the words of its last part. */
export function missedWords(path: string, base = '/'): string {
  const parts = readable(path.startsWith(base) ? path.slice(base.length) : path)
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

/** Decoded, where it can be. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
