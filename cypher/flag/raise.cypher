// Raises flags; one that was raised before stays as it is.
UNWIND $flags AS flag
MERGE (f:Flag {id: flag.id})
ON CREATE SET f += flag
