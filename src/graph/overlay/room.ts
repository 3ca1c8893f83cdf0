/** How much room a graph has for what comes after it was built. */
export interface Room {
  /** Of what there is. */
  readonly share: number;
  /** Places, however little there is. */
  readonly least: number;
}

/** An eighth; memory that is not used yet costs addresses, not pages. */
export const DEFAULT_ROOM: Room = { share: 1 / 8, least: 1_024 };

/** How many places an array of so many is to have. */
export function withRoom(count: number, { share, least }: Room): number {
  return count + Math.max(least, Math.ceil(count * share));
}
