import { parse } from 'postcode';

/**
 * A United Kingdom postcode as the Royal Mail writes it (`SW1A 1AA`). A text that is none is upper case, with single spaces.
 */
export function postcodeForm(text: string): string {
  const found = parse(text);
  return found.valid ? found.postcode : text.normalize('NFKC').trim().toUpperCase().replace(/\s+/g, ' ');
}
