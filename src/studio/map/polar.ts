/** A spot on the map. The centre is (0, 0); x grows to the right and y downwards, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A spot told by where it lies on the circle: the angle grows clockwise from the top, in radians. */
export interface Bearing {
  readonly angle: number;
  readonly radius: number;
}

const whole = 2 * Math.PI;

export function spotAt({ angle, radius }: Bearing): Spot {
  return { x: Math.sin(angle) * radius, y: -Math.cos(angle) * radius };
}

export function bearingOf({ x, y }: Spot): Bearing {
  return { angle: clockwise(0, Math.atan2(x, -y)), radius: Math.sqrt(x * x + y * y) };
}

export function distance(one: Spot, other: Spot): number {
  const [x, y] = [one.x - other.x, one.y - other.y];
  // Several times as fast as Math.hypot, which looks after numbers larger than any map.
  return Math.sqrt(x * x + y * y);
}

/** The shorter way round from one angle to another: from −π to π, clockwise above zero. */
export function turn(from: number, to: number): number {
  const round = clockwise(from, to);
  return round > Math.PI ? round - whole : round;
}

/** The way round clockwise: from 0 to 2π. */
export function clockwise(from: number, to: number): number {
  return (((to - from) % whole) + whole) % whole;
}

/** The circular mean: where the angles pull together, each as strong as it weighs. */
export function meanAngle(angles: readonly { readonly angle: number; readonly weight: number }[]): number {
  let [x, y] = [0, 0];
  for (const { angle, weight } of angles) {
    x += Math.sin(angle) * weight;
    y += Math.cos(angle) * weight;
  }
  return clockwise(0, Math.atan2(x, y));
}
