// Hides what assertions say, and said in versions before, from those who may not see what they say now.
UNWIND $rows AS row
MATCH (from)-[r]->(to) WHERE elementId(r) = row.element
MATCH (from)-[version]-(to)
WHERE version = r OR version.formerKey = r.importKey
SET version.marking = row.marking, version.changedRevision = $revision
