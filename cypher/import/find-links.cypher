// The assertions that import keys hold, whatever their kind: an index seek for each, since an index knows one type only.
UNWIND $importKeys AS importKey
CALL (importKey) {
  MATCH ()-[r:FAMILY {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:PARTNER {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:FRIEND {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:ASSOCIATE {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:CO_ACCUSED {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:MEMBER_OF {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:COMMUNICATED {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:SOCIAL_MEDIA {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:USES {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:LIVES_AT {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:FINANCIAL {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:AFFILIATED {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:TASKED_BY {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:RIVAL_OF {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:OTHER {importKey: importKey}]->()
  RETURN r
  UNION ALL
  MATCH ()-[r:SAME_AS {importKey: importKey}]->()
  RETURN r
}
RETURN importKey, [elementId(r), r.rowDigest, r.statedTo, r.knownFrom, r.knownTo, r.firstKnownFrom] AS found,
  [r.marking, startNode(r).marking, endNode(r).marking] AS markings
