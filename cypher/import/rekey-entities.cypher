// Gives entities of a source other keys; what is said of them by the old key goes along.
UNWIND $rows AS row
MATCH (e:Entity {importKey: row.from})
SET e.importKey = row.to, e.externalIds = [id IN coalesce(e.externalIds, []) WHERE id <> row.to] + row.to,
  e.identifiers = [i IN coalesce(e.identifiers, []) WHERE i <> row.identifier] + row.identifier
WITH row, e
MATCH (e)-[about:ABOUT]-()
WHERE about.importKey IS NOT NULL
SET about.importKey = replace(about.importKey, '\t' + row.from + '\t', '\t' + row.to + '\t')
