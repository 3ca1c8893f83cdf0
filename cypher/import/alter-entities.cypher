// Gives entities of a batch what their source says of them now; what it said before is kept as a former version.
UNWIND $rows AS row
MATCH (e) WHERE elementId(e) = row.element
CREATE (former:Facet:FormerDetails)
SET former = properties(e)
SET former += {
  id: row.formerId, importKey: null, knownTo: coalesce(e.knownTo, row.closeAt), closedRevision: $revision,
  revision: coalesce(e.detailsRevision, e.revision), changedRevision: null
}
CREATE (e)-[:HAD]->(former)
SET e += row.properties
SET e.identifiers = former.identifiers + [i IN row.properties.identifiers WHERE NOT i IN former.identifiers],
  e.externalIds = former.externalIds + [i IN row.properties.externalIds WHERE NOT i IN former.externalIds],
  e.knownTo = null, e.closedRevision = null, e.closedReason = null, e.former = true, e.detailsRevision = $revision,
  e.changedRevision = $revision
