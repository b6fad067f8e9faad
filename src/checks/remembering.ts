/** More words than a site has; beyond them, it forgets all and begins anew. */
const mostWords = 50_000;

/** The same function of a word, which is asked once for each: a text says most of its words again and again. */
export function remembering<Told>(tell: (word: string) => Told): (word: string) => Told {
  const told = new Map<string, Told>();
  return word => {
    const known = told.get(word);
    if (known !== undefined) return known;
    const answer = tell(word);
    if (told.size >= mostWords) told.clear();
    told.set(word, answer);
    return answer;
  };
}

/** The same function of a thing, which is asked once for each in each language, for as long as the thing is there. */
export function keeping<Thing extends object, Told extends object>(
  tell: (thing: Thing, lang: string) => Told,
): (thing: Thing, lang: string) => Told {
  const told = new Map<string, WeakMap<Thing, Told>>();
  return (thing, lang) => {
    const inLanguage = told.get(lang) ?? new WeakMap<Thing, Told>();
    told.set(lang, inLanguage);
    const known = inLanguage.get(thing) ?? tell(thing, lang);
    inLanguage.set(thing, known);
    return known;
  };
}
