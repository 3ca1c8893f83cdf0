import type { DisclosureFigures } from '../scenario/allegations-section.js';

/** How many allegations of disclosure are of each sort; the sorts from `friendsInGroups` to `toNoCriminal` are all of them. */
export interface DisclosureNumbers {
  readonly compromised: number;
  readonly dropped: number;
  /** To family or friends who are in an organised crime group, and how many people these are. */
  readonly friendsInGroups: number;
  readonly friendsInGroupsPeople: number;
  /** To other members of groups. */
  readonly groups: number;
  /** To family or friends who are criminals in no group. */
  readonly friends: number;
  readonly criminals: number;
  readonly toNoCriminal: number;
  /** Of all, police activity passed on before the event. */
  readonly before: number;
}

type Totals = Pick<
  DisclosureFigures,
  | 'received'
  | 'toCriminals'
  | 'toOrganisedCrime'
  | 'toFamilyOrFriends'
  | 'familyOrFriendsInGroups'
  | 'operationsCompromised'
  | 'operationsDropped'
  | 'policeActivityBefore'
>;

/**
 * Takes the totals apart into sorts that exclude each other, after multiplying them; rounded numbers that do not fit together are
 * lowered, those of the scenario's own size never are.
 */
export function disclosureNumbers(figures: Totals, scale: number): DisclosureNumbers {
  const scaled = (value: number, most: number): number => Math.max(0, Math.min(Math.round(value * scale), most));
  const received = scaled(figures.received, Number.POSITIVE_INFINITY);
  const toCriminals = scaled(figures.toCriminals, received);
  const toGroups = scaled(figures.toOrganisedCrime, toCriminals);
  const compromised = scaled(figures.operationsCompromised, toGroups);
  const dropped = scaled(figures.operationsDropped, toGroups - compromised);
  const members = toGroups - compromised - dropped;
  const others = toCriminals - toGroups;
  const family = scaled(figures.toFamilyOrFriends, others + members);
  const people = scaled(figures.familyOrFriendsInGroups, Math.min(members, family));
  // Some of them are told things more than once.
  const inGroups = people === 0 ? 0 : Math.min(members, family, Math.max(Math.ceil(people * 1.2), family - others));
  const friends = Math.min(family - inGroups, others);
  return {
    compromised,
    dropped,
    friendsInGroups: inGroups,
    friendsInGroupsPeople: people,
    groups: members - inGroups,
    friends,
    criminals: others - friends,
    toNoCriminal: received - toCriminals,
    before: scaled(figures.policeActivityBefore, received),
  };
}
