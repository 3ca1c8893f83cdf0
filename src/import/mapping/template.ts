import { ConfigurationError } from '../../errors.js';
import type { Columns, Reader } from './columns.js';

const TOKEN = /\{\{|\}\}|\{([^{}]+)\}|[{}]|[^{}]+/g;

/**
 * Compiles a template: text with columns in braces (`{{` and `}}` stand for a brace). It reads as empty where it names
 * columns and all of them are empty; runs of spaces become one.
 * @throws ConfigurationError led by the place in the mapping
 */
export function compileTemplate(template: string, columns: Columns, place: string): Reader {
  const literals: string[] = [''];
  const readers: Reader[] = [];
  for (const [token, column] of template.matchAll(TOKEN)) {
    if (column !== undefined) {
      readers.push(columns.reader(column, place));
      literals.push('');
    } else if (token === '{' || token === '}') {
      throw new ConfigurationError(`${place}: '${template}' has a brace without its partner`);
    } else {
      literals[literals.length - 1] += token === '{{' || token === '}}' ? token.slice(1) : token;
    }
  }
  const [first = '', ...rest] = literals;
  if (readers.length === 0) return () => first;
  return (scope) => {
    const cells = readers.map((read) => read(scope).trim());
    if (cells.every((cell) => cell === '')) return '';
    const text = cells.reduce((sum, cell, index) => sum + cell + (rest[index] as string), first);
    return text.replace(/\s+/g, ' ').trim();
  };
}
