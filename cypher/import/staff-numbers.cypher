// Makes people findable by their staff numbers, where whoever may know of the person may know of the employment too.
UNWIND $rows AS row
MATCH (person:Entity {id: row.person})
WHERE person.marking = row.marking AND NOT row.identifier IN coalesce(person.identifiers, [])
SET person.identifiers = coalesce(person.identifiers, []) + row.identifier
