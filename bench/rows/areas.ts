import type { Area } from '../run/bars.js';
import { build } from './build.js';
import { delivery } from './delivery.js';
import { eventLoop } from './event-loop.js';
import { growth } from './growth.js';
import { http } from './http.js';
import { hub } from './hub.js';
import { increments } from './increments.js';
import { libraries } from './libraries.js';
import { load } from './load.js';
import { memory } from './memory.js';
import { nearest } from './nearest.js';
import { pair } from './pair.js';
import { screening } from './screening.js';
import { trust } from './trust.js';

/** All that is measured, in order. */
export const AREAS = [
  pair,
  libraries,
  nearest,
  screening,
  increments,
  memory,
  build,
  hub,
  growth,
  load,
  http,
  delivery,
  eventLoop,
  trust,
] as readonly unknown[] as readonly Area[];
