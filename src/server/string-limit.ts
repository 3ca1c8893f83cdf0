import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { BadUserInput } from '../errors.js';

/** No text of the API is longer. */
const LONGEST_STRING = 10_000;

function tooLong(argument: string, length: number): BadUserInput {
  return new BadUserInput(argument, `is ${length} characters long; at most ${LONGEST_STRING} are allowed.`);
}

function checkValue(name: string, value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST_STRING) throw tooLong(name, value.length);
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) checkValue(`${name}[${index}]`, entry);
  else if (value !== null && typeof value === 'object')
    for (const [key, entry] of Object.entries(value)) checkValue(`${name}.${key}`, entry);
}

/** Documents that were looked through: Apollo gives the same one for the same text. */
const passed = new WeakSet<DocumentNode>();

/**
 * Refuses texts that are longer than any the API takes, in variables and in the document, before anything is done with them.
 * @throws BadUserInput that names the variable or argument
 */
export function checkStrings(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) checkValue(name, value);
  if (passed.has(document)) return;
  const open: string[] = [];
  const isNamed = (node: ASTNode) => node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
  visit(document, {
    enter: (node) => {
      if (isNamed(node)) open.push((node as { name: { value: string } }).name.value);
      if (node.kind === Kind.STRING && node.value.length > LONGEST_STRING && open.length > 0)
        throw tooLong(open.join('.'), node.value.length);
    },
    leave: (node) => {
      if (isNamed(node)) open.pop();
    },
  });
  passed.add(document);
}
