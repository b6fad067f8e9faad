/** Hands the map, as it stands there now, to the visitor as a file. */
export async function saveMap(svg: SVGSVGElement, kind: 'svg' | 'png', name: string): Promise<void> {
  const picture = new Blob([standingAlone(svg)], { type: 'image/svg+xml' });
  const file = kind === 'svg' ? picture : await rasterised(picture, svg);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Without what only a page needs, and with the page's colours. */
function standingAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const hidden of copy.querySelectorAll('.label:not(.shown), .reach')) hidden.remove();
  for (const part of copy.querySelectorAll('[tabindex]'))
    for (const name of ['tabindex', 'role', 'aria-pressed']) part.removeAttribute(name);
  for (const looked of copy.querySelectorAll('.lit')) looked.classList.remove('lit');
  copy.setAttribute('role', 'img');
  return new XMLSerializer().serializeToString(copy);
}

/** Twice as large, for screens with many pixels. */
const scale = 2;

async function rasterised(picture: Blob, svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image(width * scale, height * scale);
  image.src = URL.createObjectURL(picture);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, image.width, image.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    ),
  );
}
