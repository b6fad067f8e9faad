/** `YYYY-MM-DD`, by the clock of the machine, or by `SOURCE_DATE_EPOCH` where a build is to be the same on any day. */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}
