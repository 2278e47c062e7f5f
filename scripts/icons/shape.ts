export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether a point of the grid lies in it. */
export type Shape = (point: Point) => boolean;

export interface RoundedRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

export function roundedRectangle({ x, y, width, height, radius }: RoundedRectangle): Shape {
  const centre = { x: x + width / 2, y: y + height / 2 };
  return (point) => {
    const across = Math.max(Math.abs(point.x - centre.x) - (width / 2 - radius), 0);
    const down = Math.max(Math.abs(point.y - centre.y) - (height / 2 - radius), 0);
    return Math.hypot(across, down) <= radius;
  };
}

/** A line of that width through the points, with round ends and corners. */
export function stroke(points: readonly Point[], width: number): Shape {
  return (point) => points.slice(1).some((end, index) => distanceToLine(point, points[index] ?? end, end) <= width / 2);
}

function distanceToLine(point: Point, start: Point, end: Point): number {
  const along = { x: end.x - start.x, y: end.y - start.y };
  const lengthSquared = along.x ** 2 + along.y ** 2;
  const share = ((point.x - start.x) * along.x + (point.y - start.y) * along.y) / lengthSquared;
  const nearest = Math.min(Math.max(share, 0), 1);
  return Math.hypot(point.x - start.x - nearest * along.x, point.y - start.y - nearest * along.y);
}
