/** Allegations that name an operation: those that leak candidates are asked for. */
export const LEAK_CASES = `query ($first: Int!) {
  allegations(first: $first) { edges { node { id operation { id } } } }
}`;

/** Who may have leaked, for one of them. */
export const LEAK_CANDIDATES = `query ($id: ID!) {
  leakCandidates(allegation: $id, first: 10) {
    nobodyStandsOut
    edges { node { rank score standsOut employee { id } parts { name contribution } path { hops } exposure { share } } }
  }
}`;
