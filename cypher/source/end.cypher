// Notes that a feed of a source was imported whole.
MATCH (s:Source {name: $name})
SET s.lastAsOf = s.runAsOf, s.runAsOf = null, s.runFingerprint = null
