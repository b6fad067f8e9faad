/** Words of ours, and among them names from the site's files, which each place shows, and makes safe, in its own way. */
export type Sentence = readonly (string | Name)[];

export interface Name {
  readonly name: string;
}

/** A sentence from a template: strings are words of ours, lists of names are joined as people join them. */
export function sentence(
  words: TemplateStringsArray,
  ...values: readonly (string | readonly Name[])[]
): Sentence {
  return words.flatMap((word, at) => {
    const value = values[at] ?? '';
    return [word, ...(typeof value === 'string' ? [value] : joined(value))];
  });
}

export function names(all: readonly string[]): Name[] {
  return all.map(name => ({ name }));
}

/** One page's line names so many addresses, and no more. */
const most = 8;

function joined(all: readonly Name[]): Sentence {
  const shown = all.slice(0, all.length > most ? most - 1 : most);
  const more = all.length - shown.length;
  const listed = more > 0 ? [...shown, `${more} more`] : shown;
  return listed.flatMap((one, at) => [at === 0 ? '' : at === listed.length - 1 ? ' and ' : ', ', one]);
}
