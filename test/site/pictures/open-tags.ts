/** The tags that are not closed, or closed and not open, in the order of their names. */
export function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, closes, name = '', closed] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (closed) continue;
    if (!closes) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [`/${name}`];
  }
  return open;
}
