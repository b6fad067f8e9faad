/** The command cannot run as it was given, and the message says what to give instead. Ends in exit status 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
