/** Whether an English text says nothing of what it leads to: “Learn more”, “Click here for details”. */
export function isVague(text: string): boolean {
  return wordsOf(text).every(word => vagueWords.has(word));
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}']+/gu) ?? []
  );
}

/** However many of them stand together, they say nothing. */
const vagueWords: ReadonlySet<string> = new Set(
  `a about access ahead all an and article back begin check click comes continue details discover enter entire explore find
  following for forward full get go happens here how i info information is it keep learn learning let's link me more move
  next now of ok okay on onward open out page please post press proceed read reading ready rest section see send show
  site start started step stop story submit take tap tell text that the there these things this to view visit want what
  whole why yes`.split(/\s+/),
);
