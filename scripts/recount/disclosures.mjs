import { listOf, within } from './read-rows.mjs';

const CRIMINALS = new Set(['ORGANISED_CRIME_GROUP', 'CRIMINAL']);
const CLOSE = new Set(['FAMILY', 'FRIEND']);

/** Counts the allegations of disclosure of a period, and adds what recipients of any allegation contradict. */
export function countDisclosures(allegations, recipients, known, period, contradictions) {
  const received = [...allegations.values()].filter(
    ({ kind, receivedAt }) => kind === 'DISCLOSURE_OF_INFORMATION' && within(receivedAt, period),
  );
  const inPeriod = new Set(received.map(({ key }) => key));
  const toCriminals = new Set();
  const toGroups = new Set();
  const toClose = new Set();
  const closePeople = new Set();
  for (const row of recipients) {
    contradictions.push(...doubts(row, allegations.get(row.allegation), known));
    if (!inPeriod.has(row.allegation) || !CRIMINALS.has(row.recipientKind)) continue;
    toCriminals.add(row.allegation);
    if (row.recipientKind === 'ORGANISED_CRIME_GROUP') toGroups.add(row.allegation);
    if (!CLOSE.has(row.relationship)) continue;
    toClose.add(row.allegation);
    closePeople.add(row.recipient);
  }
  const count = (test) => received.filter(test).length;
  return {
    received: received.length,
    toCriminals: toCriminals.size,
    toOrganisedCrime: toGroups.size,
    toFamilyOrFriends: toClose.size,
    familyOrFriendsInGroups: [...closePeople].filter((person) => isLinkedToGroup(person, known)).length,
    operationsCompromised: count(({ effect }) => effect === 'COMPROMISED'),
    operationsDropped: count(({ effect }) => effect === 'DROPPED'),
    policeActivityBefore: count(
      ({ information, beforeEvent }) => listOf(information).includes('POLICE_ACTIVITY') && beforeEvent === 'true',
    ),
  };
}

function isIn(person, groups, { memberOf }) {
  return [...(memberOf.get(person) ?? [])].some((group) => groups.has(group));
}

/** In an active group, or an associate of somebody who is. */
function isLinkedToGroup(person, known) {
  const associates = (known.pairs.get(person) ?? []).filter(({ kind }) => kind === 'ASSOCIATE');
  return isIn(person, known.active, known) || associates.some(({ other }) => isIn(other, known.active, known));
}

/** What the rest of the files says against a recipient. */
function* doubts({ allegation, recipient, recipientKind, relationship }, { subjects }, known) {
  if (CLOSE.has(relationship)) {
    const named = new Set(listOf(subjects));
    const links = known.pairs.get(recipient) ?? [];
    if (!links.some(({ kind, other }) => kind === relationship && named.has(other)))
      yield `${allegation}: ${recipient} is no ${relationship} of a subject`;
  }
  const inGroup = known.crime.has(recipient) || isIn(recipient, known.crime, known);
  if (recipientKind === 'ORGANISED_CRIME_GROUP' && !inGroup) yield `${allegation}: ${recipient} is in no group`;
  if (recipientKind === 'CRIMINAL' && inGroup) yield `${allegation}: ${recipient} is in a group`;
  if (recipientKind === 'CRIMINAL' && !known.criminals.has(recipient))
    yield `${allegation}: ${recipient} is no criminal`;
}
