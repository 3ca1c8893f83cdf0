// How far the feeds of a source have come; null values where it had none.
OPTIONAL MATCH (s:Source {name: $name})
RETURN s.lastAsOf AS lastAsOf, s.runAsOf AS runAsOf, s.runFingerprint AS runFingerprint
