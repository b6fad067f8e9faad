/** A text's words in small letters with one space between, without any marks: `“Click here!”` is `click here`. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
