/** How many days lie between two dates, `YYYY-MM-DD`; less than 0 where the later comes first. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
