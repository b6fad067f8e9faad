/** The same function of a thing, which is asked once for each, for as long as the thing is there. */
export function onceForEach<Thing extends object, Told>(
  tell: (thing: Thing) => Told,
): (thing: Thing) => Told {
  const told = new WeakMap<Thing, { readonly answer: Told }>();
  return thing => {
    const known = told.get(thing) ?? { answer: tell(thing) };
    told.set(thing, known);
    return known.answer;
  };
}
