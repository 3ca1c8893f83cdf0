/** The ranks of the police forces of the United Kingdom. */
const RANKS = new Set([
  'constable',
  'sergeant',
  'inspector',
  'chief inspector',
  'superintendent',
  'chief superintendent',
  'commander',
  'deputy assistant commissioner',
  'assistant commissioner',
  'deputy commissioner',
  'commissioner',
  'assistant chief constable',
  'deputy chief constable',
  'chief constable',
]);

const SHORT = new Map([
  ['pc', 'constable'],
  ['dc', 'constable'],
  ['sgt', 'sergeant'],
  ['ps', 'sergeant'],
  ['ds', 'sergeant'],
  ['insp', 'inspector'],
  ['di', 'inspector'],
  ['ch insp', 'chief inspector'],
  ['dci', 'chief inspector'],
  ['supt', 'superintendent'],
  ['dsupt', 'superintendent'],
  ['ch supt', 'chief superintendent'],
  ['dcs', 'chief superintendent'],
  ['acc', 'assistant chief constable'],
  ['dcc', 'deputy chief constable'],
  ['cc', 'chief constable'],
]);

/** What stands before a rank without changing it. */
const BEFORE = /^(?:(?:acting|temporary|probationary|student|police|detective|a\/|t\/)\s*)+/;

/**
 * True where the rank of an employment is one of a police officer rather than of police staff: `Detective Sergeant`, `DS`, `T/Inspector`. Special constables
 * are volunteers, whom forces count apart.
 */
export function isOfficerRank(rank: string): boolean {
  const plain = rank.trim().toLowerCase().replace(/\s+/g, ' ').replace(BEFORE, '');
  // "Detective Chief Inspector" and "Chief Detective Inspector" are both written.
  const bare = plain.replace(/\bdetective /, '');
  return RANKS.has(SHORT.get(bare) ?? bare);
}
