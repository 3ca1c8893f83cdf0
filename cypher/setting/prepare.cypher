// Makes the settings every database has: the revision counter, the clock, the key of opaque tokens, and the lowest marking.
MERGE (revision:Setting {name: 'revision'})
ON CREATE SET revision.value = 0
MERGE (clock:Setting {name: 'clock'})
ON CREATE SET clock.offset = 0
MERGE (token:Setting {name: 'tokenKey'})
ON CREATE SET token.value = $tokenKey
MERGE (marking:Marking {key: '0|'})
ON CREATE SET marking.number = 0, marking.level = 0, marking.compartments = []
