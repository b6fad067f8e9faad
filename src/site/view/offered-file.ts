/** `PDF` for `prices.pdf`; undefined where the name does not say. */
export function fileType(name: string): string | undefined {
  return /[^/]\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase();
}

/** `1.2 MB`, in the site's language; a kilobyte is the least that matters to anybody. */
export function sizeInWords(bytes: number, lang: string): string {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', Math.ceil(bytes / 1e3)] : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
