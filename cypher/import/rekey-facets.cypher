// Gives dated rows of a source other keys.
UNWIND $rows AS row
MATCH (f:Facet {importKey: row.from})
SET f.importKey = row.to
