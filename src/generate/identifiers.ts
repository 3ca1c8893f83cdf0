/** The number of the nth phone as people write it: Ofcom's thousand mobile numbers for drama, then made-up ones. */
export function phoneNumber(index: number): string {
  // 07700 900000 to 900999 never belong to anyone. A force needs more: prefix 071 is set aside for mobiles, but no number
  // in it was in service at the time the demonstration plays, so it stands for "made up" and still has a valid form.
  if (index < 1000) return `07700 900${String(index).padStart(3, '0')}`;
  const digits = String(100_000_000 + spread(index, 99_999_989, 61_803_399)).slice(1);
  return `071${digits.slice(0, 2)} ${digits.slice(2)}`;
}

const FIRST_LETTERS = 'JTU';
const SECOND_LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXY';
const LAST_LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXYZ';
const AGES = [
  '08',
  '58',
  '09',
  '59',
  '10',
  '60',
  '11',
  '61',
  '12',
  '62',
  '13',
  '63',
  '14',
  '64',
  '15',
  '65',
  '16',
  '66',
];
const MARKS = FIRST_LETTERS.length * SECOND_LETTERS.length * AGES.length * LAST_LETTERS.length ** 3;

/**
 * The nth registration mark, of the form in use since 2001 (`JA65 XYZ`). Its first letter is one that belongs to no
 * region's memory tags (J, T, U), so that no mark is anybody's; 17 million of them, each once.
 */
export function registrationMark(index: number): string {
  let rest = spread(index, MARKS, 11_400_007);
  const take = (letters: string | readonly string[]): string => {
    const part = letters[rest % letters.length] as string;
    rest = Math.floor(rest / letters.length);
    return part;
  };
  const [third, second, first] = [take(LAST_LETTERS), take(LAST_LETTERS), take(LAST_LETTERS)];
  const age = take(AGES);
  return `${take(FIRST_LETTERS)}${take(SECOND_LETTERS)}${age} ${first}${second}${third}`;
}

/** A source's own key: a letter for the kind of thing, and a number. */
export function keyOf(letter: string, index: number): string {
  return letter + String(index).padStart(7, '0');
}

/** An employee's login account. */
export function loginOf(employee: number): string {
  return `u${String(employee).padStart(7, '0')}`;
}

/** Scatters an index over [0, size): a bijection, since `step` and `size` share no factor. */
function spread(index: number, size: number, step: number): number {
  return Number((BigInt(index) * BigInt(step)) % BigInt(size));
}
