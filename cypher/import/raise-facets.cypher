// Hides what dated rows say, and said in versions before, from those who may not see what they say now.
UNWIND $rows AS row
MATCH (f) WHERE elementId(f) = row.element
MATCH (f)<-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS|HAS_DETAILS|HAS_ASSIGNMENT|HAS_TARGET|HAS_DECISION|HAS_RECIPIENT|HAS_OUTCOME]-(owner)
MATCH (owner)-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS|HAS_DETAILS|HAS_ASSIGNMENT|HAS_TARGET|HAS_DECISION|HAS_RECIPIENT|HAS_OUTCOME]->(version:Facet)
WHERE version = f OR version.formerKey = f.importKey
SET version.marking = row.marking, version.changedRevision = $revision
