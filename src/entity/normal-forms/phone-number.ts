import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country of numbers that do not say theirs. */
const COUNTRY: CountryCode = 'GB';

function parsedOnce(text: string): string | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: COUNTRY, extract: false });
  return number?.isPossible() ? number.number : null;
}

/** The E.164 form; null where there is none. A trunk prefix is taken off again and again, since some write it more than once. */
function parsed(text: string): string | null {
  let form = parsedOnce(text);
  let next = form === null ? null : parsedOnce(form);
  while (next !== null && next !== form) {
    form = next;
    next = parsedOnce(form);
  }
  return form;
}

/** The digits of a text, after `+` where it begins so. */
function digitsOf(text: string): string {
  return (text.trim().startsWith('+') ? '+' : '') + text.normalize('NFKC').replace(/\D/g, '');
}

/**
 * A telephone number in E.164 (`+447700900123`), read as one of Great Britain unless it says its country. A number that has no
 * such form, such as a short code (`101`), keeps its digits, and a text without digits itself.
 */
export function phoneNumber(text: string): string {
  const digits = digitsOf(text);
  if (!/\d/.test(digits)) return text;
  return parsed(text) ?? parsed(digits) ?? digits;
}

/** The E.164 form of a text that can be read as a telephone number, null of any other. */
export function e164(text: string): string | null {
  return /^[\s\d()+./-]*$/.test(text) ? (parsed(text) ?? parsed(digitsOf(text))) : null;
}
