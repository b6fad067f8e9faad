import { stringify } from 'csv-stringify/sync';
import { type EntryLink, linkKeys } from './entry-links.ts';

/**
 * For spreadsheets and mail merges, as RFC 4180 has it. An inquiry is a visitor's words, and no spreadsheet is to run
 * one that begins as a formula does.
 */
export function csv(links: readonly EntryLink[]): string {
  return stringify([...links], {
    header: true,
    columns: [...linkKeys],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
