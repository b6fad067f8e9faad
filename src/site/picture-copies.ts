/** Where Astro has pages leave word of the copies of pictures that they show, while it builds. */
interface AstroAssets {
  addStaticImage?: unknown;
  /** By a picture's path, each copy that was asked for. */
  readonly staticImages?: ReadonlyMap<string, { readonly transforms: ReadonlyMap<string, unknown> }>;
}

/** The copies of pictures that a build has made. */
export interface PictureCopies {
  /**
   * Renders pages that show them.
   *
   * @returns whether they asked for nothing that was not made
   */
  readonly areEnoughFor: (rendering: () => Promise<void>) => Promise<boolean>;
}

/** To be called while a build renders: after it, Astro takes no more word, and a page would ask its server for pictures. */
export function pictureCopies(): PictureCopies {
  const ask = assets()?.addStaticImage;
  return {
    async areEnoughFor(rendering) {
      const place = assets();
      if (!place || ask === undefined) {
        await rendering();
        return true;
      }
      const made = countCopies(place);
      const { addStaticImage } = place;
      place.addStaticImage = ask;
      try {
        await rendering();
        return countCopies(place) === made;
      } finally {
        place.addStaticImage = addStaticImage;
      }
    },
  };
}

function assets(): AstroAssets | undefined {
  return (globalThis as { astroAsset?: AstroAssets }).astroAsset;
}

function countCopies({ staticImages }: AstroAssets): number {
  return [...(staticImages?.values() ?? [])].reduce((sum, { transforms }) => sum + transforms.size, 0);
}
