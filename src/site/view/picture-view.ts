/** The picture that stands for a page where it is shared. */
export interface PictureView {
  /** The path of its file below the published folder. */
  readonly file: string;
  /** What is written on it. */
  readonly question: string;
}

/** In pixels; what networks and messengers ask for. */
export const pictureSize = { width: 1200, height: 630 };

/**
 * Undefined where the question is written in a script that the face of the pictures has no letters of: better none than
 * one with holes in it.
 */
export function viewPicture(name: string, question: string): PictureView | undefined {
  return canBeSet.test(question) ? { file: `og/${name}.png`, question } : undefined;
}

const canBeSet =
  /^(?=.*[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/su;
