// Deletes some of what a graph holds, but for the mark of the restore that does so.
MATCH (n)
WHERE NOT (n:Setting AND n.name = 'restore')
WITH n LIMIT $most
DETACH DELETE n
RETURN count(*) AS deleted
