const whole = new Intl.NumberFormat('en-GB');

/** "1,200". */
export function countText(count: number): string {
  return whole.format(count);
}

/** "1 pupil", "1,200 pupils". */
export function pupilCountText(count: number): string {
  return count === 1 ? '1 pupil' : `${countText(count)} pupils`;
}
