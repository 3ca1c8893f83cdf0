// The newest revision, up to one, that was made before an instant.
MATCH (r:Revision)
WHERE r.number <= $upTo AND r.at < $instant
RETURN r.number AS number
ORDER BY r.number DESC
LIMIT 1
