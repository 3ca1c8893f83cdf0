// Takes the next revision and stamps it on what the transaction wrote: its last write.
MATCH (counter:Setting {name: 'revision'})
SET counter.lock = true
WITH counter
SET counter.value = counter.value + 1
WITH counter.value AS revision
CREATE (:Revision {number: revision, at: $at, markings: $markings, operation: $key})
WITH revision
CALL (revision) {
  MATCH (o:WriteOperation {key: $key})
  SET o.revision = revision, o.result = $result
}
CALL (revision) {
  UNWIND $nodes AS element
  MATCH (n) WHERE elementId(n) = element
  SET n.revision = revision, n.changedRevision = revision
}
CALL (revision) {
  UNWIND $relationships AS element
  MATCH ()-[r]->() WHERE elementId(r) = element
  SET r.revision = revision, r.changedRevision = revision
}
CALL (revision) {
  UNWIND $closed AS element
  MATCH ()-[r]->() WHERE elementId(r) = element
  SET r.closedRevision = revision, r.changedRevision = revision
}
CALL (revision) {
  UNWIND $closedNodes AS element
  MATCH (n) WHERE elementId(n) = element
  SET n.closedRevision = revision, n.changedRevision = revision
}
RETURN revision
