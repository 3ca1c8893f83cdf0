import { z } from 'zod';
import { type Day, dayOf, dayText } from '../days.js';
import type { Weighted } from '../random.js';

/** Says of a field that is missing or wrong what it must be. */
function must(what: string): { error: (issue: { input?: unknown }) => string } {
  return {
    error: ({ input }) =>
      input === undefined ? `is missing; it must be ${what}` : `must be ${what}, not ${JSON.stringify(input)}`,
  };
}

/** A part of a whole. */
export function share(sentence: string) {
  const rule = must('a share from 0 to 1');
  return z.number(rule).min(0, rule).max(1, rule).describe(sentence);
}

/** An average, a length or a weight: any number from 0. */
export function amount(sentence: string, most = 1e9) {
  const rule = must(`a number from 0 to ${most}`);
  return z.number(rule).min(0, rule).max(most, rule).describe(sentence);
}

/** A whole number of things; what is counted for the scenario's own employees grows in step with another number of them. */
export function count(sentence: string, least = 0, most = 1_000_000_000) {
  const rule = must(`a whole number from ${least} to ${most}`);
  return z.int(rule).min(least, rule).max(most, rule).describe(sentence);
}

/** The exponent of a power law; lower is heavier. */
export function exponent(sentence: string) {
  const rule = must('a number above 1 and up to 6');
  return z.number(rule).gt(1, rule).max(6, rule).describe(sentence);
}

/** A text of one line. */
export function line(sentence: string) {
  const rule = must('a text of 1 to 300 characters');
  return z.string(rule).trim().min(1, rule).max(300, rule).describe(sentence);
}

/** Texts, each of one line. */
export function lines(sentence: string) {
  return z.array(line('One of them'), must('a list of texts')).describe(sentence);
}

/** A day in Europe/London, written as `2019-04-30`. */
export function day(sentence: string) {
  const rule = must('a day such as 2019-04-30');
  return z
    .string(rule)
    .refine(
      (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayOf(text)) && dayText(dayOf(text)) === text,
      rule,
    )
    .transform(dayOf)
    .describe(sentence);
}

/** A stretch of days, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** A period of days, both included. */
export function period(sentence: string) {
  return z
    .strictObject({ from: day('Its first day.'), to: day('Its last day.') }, must('a period: { from: day, to: day }'))
    .refine(({ from, to }) => from <= to, { error: 'must not end before it begins' })
    .describe(sentence);
}

/** A completed financial year, 1 April to 31 March, written as `2015/16`. */
export function financialYear(sentence: string) {
  const rule = must('a financial year such as 2015/16');
  const follows = (text: string): boolean => (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5));
  return z
    .string(rule)
    .refine((text) => /^\d{4}\/\d\d$/.test(text) && follows(text), rule)
    .transform((text): Period & { readonly name: string } => {
      const first = Number(text.slice(0, 4));
      return { name: text, from: dayOf(`${first}-04-01`), to: dayOf(`${first + 1}-03-31`) };
    })
    .describe(sentence);
}

/** A table of names and weights; with `names`, of these only. Weights need not add up to anything. */
export function weights<T extends string>(sentence: string, names?: readonly T[]) {
  const what = names
    ? `a table of weights, none negative, of some of ${names.join(', ')}`
    : 'a table of names and weights';
  const weight = amount('A weight.');
  return z
    .record(z.string(), weight, must(what))
    .refine((table) => !names || Object.keys(table).every((name) => names.includes(name as T)), must(what))
    .refine((table) => Object.values(table).some((value) => value > 0), { error: 'must have a weight above 0' })
    .transform((table) => Object.entries(table) as unknown as Weighted<T>)
    .describe(sentence);
}

/** A table of numbers by name. */
export function amounts(sentence: string) {
  return z.record(z.string(), amount('A number.'), must('a table of names and numbers')).describe(sentence);
}
