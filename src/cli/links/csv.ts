import { stringify } from 'csv-stringify/sync';
import { type EntryLink, linkKeys } from './entry-links.ts';

/**
 * For spreadsheets and mail merges, as RFC 4180 has it, with the mark of UTF-8 in front, without which spreadsheets take it
 * for an older encoding. An inquiry is a visitor's words, and no spreadsheet is to run
 * one that begins as a formula does.
 */
export function csv(links: readonly EntryLink[]): string {
  return stringify([...links], {
    bom: true,
    header: true,
    columns: [...linkKeys],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
