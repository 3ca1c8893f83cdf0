import type { EntityKind } from '../../generated/schema.js';
import type { PropertyValue } from '../entity-properties.js';
import { phoneNumber } from './phone-number.js';
import { postcodeForm } from './postcode.js';
import { registrationMark } from './registration-mark.js';

type Properties = Readonly<Record<string, PropertyValue>>;

/** Property in normal form, the property that keeps the original, and the form. */
const NORMAL: { readonly [kind in EntityKind]?: readonly [string, string, (text: string) => string] } = {
  PHONE: ['number', 'original', phoneNumber],
  VEHICLE: ['registration', 'original', registrationMark],
  LOCATION: ['postcode', 'originalPostcode', postcodeForm],
};

/**
 * Properties of a kind of entity with its number, mark or postcode in normal form, and what the source gave beside it. What is in
 * normal form already, with its original, stays as it is.
 */
export function normalProperties(kind: EntityKind, properties: Properties): Properties {
  const normal = NORMAL[kind];
  if (normal === undefined) return properties;
  const [name, original, form] = normal;
  const given = properties[name];
  if (typeof given !== 'string') return properties;
  return { ...properties, [name]: form(given), [original]: properties[original] ?? given };
}
