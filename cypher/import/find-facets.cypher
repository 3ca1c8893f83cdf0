// The versions of dated rows that import keys hold.
UNWIND $importKeys AS importKey
MATCH (f:Facet {importKey: importKey})
RETURN importKey, [elementId(f), f.rowDigest, f.statedTo, f.knownFrom, f.knownTo, f.firstKnownFrom] AS found,
  [f.marking] + [(f)<-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS|HAS_DETAILS|HAS_ASSIGNMENT|HAS_TARGET|HAS_DECISION|HAS_RECIPIENT|HAS_OUTCOME]-(e) | e.marking] AS markings
