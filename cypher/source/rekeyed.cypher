// Notes which table of renamed keys was done, and which of its rows were rejected.
MATCH (s:Source {name: $name})
SET s.rekeysDigest = $digest, s.rekeysProblems = $problems
