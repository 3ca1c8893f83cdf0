import type { FormattedExecutionResult } from 'graphql';
import { nextTurn } from '../turns.js';

/** A part of a list is longer the next time where writing it took less than this, and shorter where it took more; milliseconds. */
const PART_TIME = 2;

async function writeList(list: readonly unknown[], parts: string[]): Promise<void> {
  let size = 16;
  for (let start = 0; start < list.length; ) {
    if (start > 0) await nextTurn();
    const began = performance.now();
    const text = JSON.stringify(list.slice(start, start + size));
    if (start > 0) parts.push(',');
    parts.push(text.slice(1, -1));
    start += size;
    size = performance.now() - began < PART_TIME ? 2 * size : Math.max(1, size >>> 1);
  }
}

async function write(value: unknown, parts: string[]): Promise<void> {
  if (Array.isArray(value)) {
    parts.push('[');
    await writeList(value, parts);
    parts.push(']');
  } else if (value !== null && typeof value === 'object') {
    let separator = '{';
    for (const [name, entry] of Object.entries(value)) {
      if (entry === undefined) continue;
      parts.push(separator, JSON.stringify(name), ':');
      await write(entry, parts);
      separator = ',';
    }
    parts.push(separator === '{' ? '{}' : '}');
  } else parts.push(JSON.stringify(value) ?? 'null');
}

/** The JSON of an answer; long lists are written in parts, between which others get their turn. */
export async function stringifyInTurns(result: FormattedExecutionResult): Promise<string> {
  const parts: string[] = [];
  await write(result, parts);
  parts.push('\n');
  return parts.join('');
}
