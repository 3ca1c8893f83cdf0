import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { BadUserInput, LimitExceeded } from '../errors.js';
import type { ValueLimits } from './limits.js';

function checkText(name: string, length: number, { text }: ValueLimits): void {
  if (length > text) throw new BadUserInput(name, `is ${length} characters long; at most ${text} are allowed.`);
}

function checkList(name: string, length: number, { list }: ValueLimits): void {
  if (length > list) throw new LimitExceeded(`${name}: has ${length} entries; at most ${list} are allowed.`);
}

function checkDepth(name: string, found: number, { depth }: ValueLimits): void {
  if (found > depth) throw new LimitExceeded(`${name}: lists and objects are nested more than ${depth} deep.`);
}

interface Waiting {
  readonly name: string;
  readonly value: unknown;
  readonly depth: number;
}

/**
 * Checks variables before anything is done with them: texts, lists, how many values there are, how deep they are nested.
 * @throws BadUserInput for a text that is longer than any of the API, LimitExceeded for the rest; both name the variable
 */
export function checkVariables(variables: Readonly<Record<string, unknown>>, limits: ValueLimits): void {
  // Without recursion: how deep values are nested is the caller's choice.
  const waiting: Waiting[] = Object.entries(variables).map(([name, value]) => ({ name, value, depth: 1 }));
  for (let seen = 1; waiting.length > 0; seen += 1) {
    const { name, value, depth } = waiting.pop() as Waiting;
    if (seen > limits.count) throw new LimitExceeded(`The variables hold more than ${limits.count} values.`);
    if (typeof value === 'string') checkText(name, value.length, limits);
    if (value === null || typeof value !== 'object') continue;
    checkDepth(name, depth, limits);
    if (Array.isArray(value)) {
      checkList(name, value.length, limits);
      for (const [index, entry] of value.entries())
        waiting.push({ name: `${name}[${index}]`, value: entry, depth: depth + 1 });
    } else
      for (const [key, entry] of Object.entries(value))
        waiting.push({ name: `${name}.${key}`, value: entry, depth: depth + 1 });
  }
}

function nameOf(node: ASTNode): string | null {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : null;
}

/**
 * Checks the values that stand in a document itself, likewise.
 * @throws BadUserInput, LimitExceeded
 */
export function checkLiterals(document: DocumentNode, limits: ValueLimits): void {
  const open: string[] = [];
  let depth = 0;
  const isNesting = ({ kind }: ASTNode) => kind === Kind.LIST || kind === Kind.OBJECT;
  visit(document, {
    enter: (node) => {
      const name = nameOf(node);
      if (name !== null) open.push(name);
      if (isNesting(node)) {
        depth += 1;
        checkDepth(open.join('.'), depth, limits);
      }
      if (node.kind === Kind.LIST) checkList(open.join('.'), node.values.length, limits);
      if (node.kind === Kind.STRING && open.length > 0) checkText(open.join('.'), node.value.length, limits);
    },
    leave: (node) => {
      if (nameOf(node) !== null) open.pop();
      if (isNesting(node)) depth -= 1;
    },
  });
}
