import { close, createIndex, type PagefindIndex as Index } from 'pagefind';

/** A document for Pagefind, by the address at which it is found. */
export interface PagefindRecord {
  readonly url: string;
  /** HTML. */
  readonly content: string;
}

/** An index that Pagefind makes, in a process of its own. */
export interface PagefindIndex {
  /** Adds a document, or puts it in the place of the one with its address. What goes wrong is told by `files`. */
  readonly add: (record: PagefindRecord) => void;
  /**
   * @returns the index of what was added, by the way of each file from its folder
   * @throws Error with Pagefind's own words for what went wrong.
   */
  readonly files: () => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly forget: () => void;
}

export function pagefindIndex(): PagefindIndex {
  const creating = createIndex();
  const adding: Promise<unknown>[] = [];
  let awaited = 0;
  const index = async (): Promise<Index> => {
    const created = await creating;
    if (!created.index) throw new Error(told(created.errors));
    return created.index;
  };
  return {
    add(record) {
      const added = index()
        .then(one => one.addHTMLFile(record))
        .then(({ errors }) => {
          if (errors.length > 0) throw new Error(told(errors));
        });
      awaited += 1;
      // What went wrong is told of at the end.
      added
        .catch(() => undefined)
        .then(() => {
          awaited -= 1;
        });
      adding.push(added);
    },
    async files() {
      await Promise.all(adding.splice(0));
      const { files, errors } = await (await index()).getFiles();
      if (errors.length > 0) throw new Error(told(errors));
      const used = files.filter(({ path }) => !unused.includes(path));
      return new Map(used.map(({ path, content }) => [path, content]));
    },
    forget() {
      // Whatever is asked next would wait for all that is on its way.
      if (awaited > 0) close();
      else creating.then(created => created.index?.deleteIndex()).catch(() => undefined);
    },
  };
}

/** Ends Pagefind, which would live as long as this process. */
export async function endSearch(): Promise<void> {
  await close();
}

/** Pagefind's own search boxes, of which it writes every kind, and its marker; ours asks the index itself. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

function told(errors: readonly string[]): string {
  return `The search index could not be made: ${errors.join('; ')}`;
}
