// When migrations were applied, in seconds as all times are.
MATCH (m:Migration)
WHERE NOT m.at IS :: INTEGER
SET m.at = m.at.epochSeconds
