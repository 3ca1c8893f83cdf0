// Notes that a migration was applied.
MERGE (m:Migration {name: $name})
ON CREATE SET m.at = datetime().epochSeconds
