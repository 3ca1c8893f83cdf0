// Which table of renamed keys was done last, and which of its rows were rejected.
OPTIONAL MATCH (s:Source {name: $name})
RETURN s.rekeysDigest AS digest, s.rekeysProblems AS problems
