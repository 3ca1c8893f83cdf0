// What import keys hold of whom and what records are about.
UNWIND $importKeys AS importKey
MATCH ()-[r:ABOUT {importKey: importKey}]->()
RETURN importKey, [elementId(r), r.rowDigest, null, r.knownFrom, r.knownTo, null] AS found,
  [r.marking, startNode(r).marking, endNode(r).marking] AS markings
