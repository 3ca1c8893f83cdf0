import type { z } from 'zod';

/** A place in a YAML file as people write it: `rows[3].set.key`. */
export function yamlPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

type Issue = z.core.$ZodIssue;

/** Of the alternatives of a union, the one that got furthest says what is wrong. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flatMap((issues) => issues.slice(0, 1)).filter(({ path }) => path.length > 0);
  const best = inner[0];
  return best ? innermost({ ...best, path: [...issue.path, ...best.path] } as Issue) : issue;
}

/** The first thing that is wrong with a YAML file, led by its place in the file. */
export function firstProblem(error: z.ZodError): string {
  const issue = innermost(error.issues[0] as Issue);
  const place = yamlPath(issue.path);
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
