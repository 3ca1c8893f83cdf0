/** The questions that are asked over HTTP. */

/** The best path of an employee and a group with its facts. */
export const BEST_PATH = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: {id: $to}, within: 4, first: 1, filter: {minConfidence: 40}) {
    edges { node {
      hops
      entities { id kind label }
      links { kind confidence validFrom validTo knownFrom evidence { provenance sourceKey } }
    } }
  }
}`;

/** A page of employees, each with the nearest organised crime group. */
export const NEAREST_GROUPS = `query ($first: Int!, $after: String) {
  people(filter: {employed: true}, first: $first, after: $after) {
    edges { node {
      id
      linksToGroups(within: 4, first: 1, filter: {minConfidence: 40}) { edges { node { hops entities { id } } } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A page of the screening table. */
export const SCREENING_TABLE = `{
  employeeGroupLinks(within: 4, first: 500, filter: {minConfidence: 40}) {
    totalCount
    edges { node { hops employee { id label } group { id label } path { strength links { kind confidence } } } }
  }
}`;

/** A large link chart, at an instant, so that the same is asked of Neo4j each time. */
export const NEIGHBOURHOOD = `query ($id: ID!) {
  neighbourhood(id: $id, hops: 3, limit: 2000, filter: {
    maxDegree: 100000, at: {validAt: "2020-01-01T00:00:00Z", knownAt: "2021-01-01T00:00:00Z"}
  }) {
    entities { id kind label }
    links { id kind confidence declared validFrom validTo from { id } to { id } }
  }
}`;

/** The same question as `BEST_PATH` to the peer. */
export const PEERS_BEST_PATH = `query ($from: ID!, $to: ID!) {
  bestPath(a: $from, b: $to) {
    hops
    entities { id kind label }
    links { kind confidence provenance sourceKey validFrom validTo knownFrom }
  }
}`;
