// Makes the new assertions of a batch, each a relationship whose type is the link's kind.
// They come column by column: names repeated in every row would be most of what is sent.
UNWIND range(0, size($kinds) - 1) AS i
MATCH (from) WHERE elementId(from) = $from[i]
MATCH (to) WHERE elementId(to) = $to[i]
CREATE (from)-[r:$($kinds[i])]->(to)
SET r = {
  assertionId: $columns.assertionId[i], subkind: $columns.subkind[i], provenance: $columns.provenance[i],
  sourceKey: $columns.sourceKey[i], refutes: $columns.refutes[i], declarant: $columns.declarant[i],
  context: $columns.context[i], role: $columns.role[i], count: $columns.count[i],
  sourceEvaluation: $columns.sourceEvaluation[i], informationAssessment: $columns.informationAssessment[i],
  handling: $columns.handling[i], handlingConditions: $columns.handlingConditions[i],
  confidence: $columns.confidence[i], confidenceReason: $columns.confidenceReason[i], marking: $columns.marking[i],
  validFrom: $columns.validFrom[i], validTo: $columns.validTo[i], knownFrom: $columns.knownFrom[i],
  firstKnownFrom: $columns.firstKnownFrom[i], knownTo: $columns.knownTo[i], importKey: $columns.importKey[i],
  rowDigest: $columns.rowDigest[i], statedTo: $columns.statedTo[i], revision: $revision,
  changedRevision: $revision
}
