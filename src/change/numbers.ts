import { BadUserInput } from '../errors.js';

/** A whole number within bounds, both included; null where none was given. Throws BadUserInput outside them. */
export function optionalWhole(
  argument: string,
  value: number | null | undefined,
  least: number,
  most: number = 2 ** 31 - 1,
): number | null {
  if (value === null || value === undefined) return null;
  if (!Number.isInteger(value) || value < least || value > most)
    throw new BadUserInput(argument, `must be a whole number from ${least} to ${most}.`);
  return value;
}

function degrees(argument: string, value: number, most: number): number {
  if (!(value >= -most && value <= most)) throw new BadUserInput(argument, `must be from -${most} to ${most} degrees.`);
  return value;
}

/** A place on Earth, degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Both coordinates of a place, or neither. Throws BadUserInput where one is missing or out of range. */
export function coordinates(latitude: number | null | undefined, longitude: number | null | undefined): Coordinates {
  const given = { latitude: latitude ?? null, longitude: longitude ?? null };
  if (given.latitude === null && given.longitude === null) return given;
  if (given.latitude === null) throw new BadUserInput('input.latitude', 'is required with longitude.');
  if (given.longitude === null) throw new BadUserInput('input.longitude', 'is required with latitude.');
  return {
    latitude: degrees('input.latitude', given.latitude, 90),
    longitude: degrees('input.longitude', given.longitude, 180),
  };
}
