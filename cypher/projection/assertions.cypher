// The assertions that begin at some nodes, as of a revision, column by column; `packed` is laid out in `packed-assertion.ts`, what few have comes only of those.
MATCH (a)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER|SAME_AS]->(b)
WHERE id(a) IN range($first, $last)
// Read at once: one by one, each property would be looked for from the first.
WITH id(a) AS a, id(b) AS b, $kinds[type(r)] AS kind, r{
  .confidence, .confidenceReason, .provenance, .refutes, .context, .subkind, .declarant, .marking, .validFrom, .validTo, .knownFrom,
  .knownTo, .firstKnownFrom, .revision, .closedRevision
} AS r
WHERE r.revision <= $revision AND r.knownFrom IS NOT NULL AND r.marking IS NOT NULL AND 0 <= r.confidence <= 100
WITH a, b, kind, r, CASE WHEN r.closedRevision > $revision THEN null ELSE r.knownTo END AS knownTo,
  CASE WHEN r.firstKnownFrom <> r.knownFrom THEN r.firstKnownFrom END AS firstKnownFrom
RETURN collect(a) AS from, collect(b) AS to, collect(
    r.confidence + 128 * coalesce($provenances[r.provenance], 7)
    + CASE WHEN r.refutes THEN 1024 ELSE 0 END
    + CASE r.context WHEN 'PROFESSIONAL' THEN 2048 ELSE 0 END
    + CASE WHEN r.confidenceReason IS NULL THEN 0 ELSE 4096 END
    + 8192 * kind
    + CASE WHEN r.validFrom IS NULL THEN 0 ELSE 131072 END
    + CASE WHEN r.validTo IS NULL THEN 0 ELSE 262144 END
    + CASE WHEN knownTo IS NULL THEN 0 ELSE 524288 END
    + CASE WHEN r.subkind IS NULL THEN 0 ELSE 1048576 END
    + CASE WHEN r.declarant IS NULL THEN 0 ELSE 2097152 END
    + CASE WHEN firstKnownFrom IS NULL THEN 0 ELSE 4194304 END
    + 8388608 * r.marking
  ) AS packed, collect(r.knownFrom) AS knownFrom,
  collect(r.validFrom) AS validFrom, collect(r.validTo) AS validTo, collect(knownTo) AS knownTo,
  collect(r.subkind) AS subkind, collect(r.declarant) AS declarant, collect(firstKnownFrom) AS firstKnownFrom
