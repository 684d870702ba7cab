const secondsOfMinute = 60;

/** Seconds as the whole minutes after which they are surely over. */
export function minutesOf(seconds: number): number {
  return Math.ceil(seconds / secondsOfMinute);
}
