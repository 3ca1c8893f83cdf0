// The units whose intelligence is counted, as the sources say.
MATCH (s:Source) USING INDEX s:Source(name)
WHERE s.name >= ''
UNWIND s.assessedUnits AS unit
RETURN DISTINCT unit
