// Every link, row by row, with what the compact graph holds of it.
MATCH (a:Entity)-[r]->(b:Entity)
RETURN id(a) AS from, id(b) AS to, type(r) AS kind, r.subkind AS subkind, r.declarant AS declarant,
  r.confidence AS confidence, r.provenance AS provenance, r.refutes AS refutes, r.context AS context,
  r.marking AS marking, r.validFrom AS validFrom, r.validTo AS validTo, r.knownFrom AS knownFrom,
  r.firstKnownFrom AS firstKnownFrom, r.knownTo AS knownTo
