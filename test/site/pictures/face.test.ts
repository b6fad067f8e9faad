import { expect, test } from 'vitest';
import { openFace } from '../../../src/site/pictures/face.ts';

const face = openFace();

test.each([
  ['Was heißt „Größe“?', 'Was heißt „Größe“?'],
  ['Почему всё ещё ничего?', 'Почему всё ещё ничего?'],
  ['Γιατί όχι;', 'Γιατί όχι;'],
  ['Tại sao không?', 'Tại sao không?'],
  ['Why 🙂?', 'Why?'],
  ['One\n two', 'One two'],
])('of %j, the face shows %j', (text, shown) => {
  expect(face.shown(text)).toBe(shown);
});

test('a line is as wide as its words and what is between them', () => {
  expect(face.widthOf('To be')).toBeCloseTo(face.widthOf('To') + face.widthOf(' be'));
  expect(face.widthOf('To be')).toBeGreaterThan(1);
});

test('letters are set closer where their shapes ask for it', () => {
  expect(face.widthOf('To')).toBeLessThan(face.widthOf('T') + face.widthOf('o'));
});
