/** Where Astro has pages leave word of the copies of pictures that they show, while it builds. */
type AstroAssets = typeof globalThis.astroAsset;

type AskForCopy = NonNullable<AstroAssets['addStaticImage']>;

/** The copies of pictures that a build has made. */
export interface PictureCopies {
  /**
   * Renders pages that show them.
   *
   * @returns whether they asked for nothing that was not made
   */
  readonly areEnoughFor: (rendering: () => Promise<void>) => Promise<boolean>;
  /** What another process needs to know of them. */
  readonly kept: () => KeptCopies;
}

/** The address of each copy, by what was asked for. */
export type KeptCopies = readonly (readonly [asked: string, address: string])[];

/**
 * To be called before a build renders: after it, Astro takes no more word, and a page would ask its server for pictures.
 *
 * @param kept the copies that another process has made
 */
export function pictureCopies(kept: KeptCopies = []): PictureCopies {
  const addresses = new Map(kept);
  const place = assets();
  const { addStaticImage: ask } = place;
  if (ask) {
    place.addStaticImage = (...asked) => {
      const address = ask(...asked);
      addresses.set(keyOf(...asked), address);
      return address;
    };
  }
  return {
    async areEnoughFor(rendering) {
      let areEnough = true;
      const before = place.addStaticImage;
      place.addStaticImage = (...asked) => {
        const address = addresses.get(keyOf(...asked));
        areEnough &&= address !== undefined;
        return address ?? '';
      };
      try {
        await rendering();
        return areEnough;
      } finally {
        if (before) place.addStaticImage = before;
        else delete place.addStaticImage;
      }
    },
    kept: () => [...addresses],
  };
}

/** Of what a page says of a copy, some properties tell one copy from another. */
function keyOf(...[copy, telling, original]: Parameters<AskForCopy>): string {
  return JSON.stringify([telling.map(property => [property, Reflect.get(copy, property)]), original]);
}

function assets(): AstroAssets {
  const place: { astroAsset?: AstroAssets } = globalThis;
  place.astroAsset ??= { referencedImages: new Set() };
  return place.astroAsset;
}
