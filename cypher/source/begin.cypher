// Notes that a feed of a source is being imported.
MERGE (s:Source {name: $name})
SET s.kind = $kind, s.assessedUnits = $assessedUnits, s.runAsOf = $asOf, s.runFingerprint = $fingerprint
