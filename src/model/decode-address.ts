/** What stands in an address as a person would write it, `%20` as a space; undefined where it cannot be decoded. */
export function decodeAddress(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
