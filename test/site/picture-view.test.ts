import { expect, test } from 'vitest';
import { viewPicture } from '../../src/site/view/picture-view.ts';

test.each(['What does it cost?', 'Was heißt „Größe“?', 'Почему?', 'Γιατί;', 'Why\nnot 🙂?'])(
  'a page that asks %j has a picture',
  question => {
    expect(viewPicture('cost', question)).toEqual({ file: 'og/cost.png', question });
  },
);

test.each(['費用はいくらですか?', 'كم يكلف؟', 'Kosten 費用?', '🙂?'])(
  'a page that asks %j has none, since the face of the pictures cannot write it',
  question => {
    expect(viewPicture('cost', question)).toBeUndefined();
  },
);
