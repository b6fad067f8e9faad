import type { LinkFormat } from '../format-names.ts';
import type { Colours } from '../say.ts';
import { csv } from './csv.ts';
import type { EntryLink } from './entry-links.ts';
import { json } from './json.ts';
import { table } from './table.ts';

/** How entry links can be listed: for people, for spreadsheets, for programs. */
export const linkFormats: Readonly<
  Record<LinkFormat, (links: readonly EntryLink[], colours: Colours) => string>
> = { table, csv, json };
