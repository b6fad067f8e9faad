import type { Part } from './picture.ts';

/**
 * Lets the keyboard reach entries and pages: Tab comes to the entries once and to the pages once; within them the arrows
 * lead to what is nearest in their direction, Home and End to the first and the last.
 */
export function walkParts(parts: readonly Part[]): void {
  for (const kind of ['journey', 'page'] as const) {
    const group = parts.filter(part => part.kind === kind);
    for (const [at, { element }] of group.entries()) {
      element.setAttribute('role', 'button');
      element.setAttribute('tabindex', at === 0 ? '0' : '-1');
      element.addEventListener('focus', () => {
        for (const other of group) other.element.setAttribute('tabindex', '-1');
        element.setAttribute('tabindex', '0');
      });
    }
    for (const part of group)
      part.element.addEventListener('keydown', event => {
        const next = nextFrom(part, group, event.key);
        if (!next) return;
        event.preventDefault();
        next.element.focus();
      });
  }
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function nextFrom(part: Part, group: readonly Part[], key: string): Part | undefined {
  if (key === 'Home') return group[0];
  if (key === 'End') return group.at(-1);
  const direction = directions[key];
  if (!direction) return undefined;
  const [x, y] = direction;
  const [fromX, fromY] = middleOf(part);
  const ahead = group.flatMap(other => {
    const [toX, toY] = middleOf(other);
    const along = (toX - fromX) * x + (toY - fromY) * y;
    const aside = Math.abs((toX - fromX) * y - (toY - fromY) * x);
    // What lies more aside than ahead counts as further away.
    return along > 1 ? { other, far: along + 2 * aside } : [];
  });
  return ahead.sort((one, other) => one.far - other.far)[0]?.other;
}

function middleOf({ box }: Part): readonly [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}
