/** What modules take from whoever made them, in the process that both run in. */
interface Handed {
  givers: number;
  readonly values: Map<string, unknown>;
  /** Who exports the value of a key, and is told of the next. */
  readonly takers: Map<string, (value: unknown) => void>;
}

const place = Symbol.for('throughline:handed');
const shared = globalThis as { [place]?: Handed };
shared[place] ??= { givers: 0, values: new Map(), takers: new Map() };
const handed = shared[place];

/** Makes modules that export a value as it is. */
export interface Giver {
  /** By which its modules know it, also those that are run again by another process. */
  readonly name: string;
  /**
   * @returns the code of a module that exports the value under this name; of the values of a name it exports the last, be it
   * given before the module was run or after
   */
  readonly give: (name: string, value: unknown) => string;
}

/**
 * Pages are rendered in the process that has derived the site, and a site of a thousand passages, printed as code, would have to be
 * parsed, mapped and bundled before it is the value again.
 */
export function giver(giversName = String(++handed.givers)): Giver {
  const give = (name: string, value: unknown) => {
    const key = `${giversName}/${name}`;
    handed.values.set(key, value);
    handed.takers.get(key)?.(value);
    return `const handed = globalThis[Symbol.for(${JSON.stringify(place.description)})];
export let ${name} = handed.values.get(${JSON.stringify(key)});
handed.takers.set(${JSON.stringify(key)}, value => { ${name} = value; });`;
  };
  return { name: giversName, give };
}
