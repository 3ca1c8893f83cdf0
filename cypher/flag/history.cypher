// What was decided of flags, oldest first.
UNWIND $ids AS id
MATCH (f:Flag {id: id})-[:HAD_EVENT]->(e:FlagEvent)
RETURN id, e AS event
ORDER BY id, event.version
