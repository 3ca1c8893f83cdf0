// Makes people findable by their staff numbers, where whoever may know of the person may know of the employment too.
UNWIND $rows AS row
MATCH (person) WHERE elementId(person) = row.owner AND person.marking = row.marking
WITH person, collect(DISTINCT row.identifier) AS found
WITH person, [identifier IN found WHERE NOT identifier IN coalesce(person.identifiers, [])] AS further
WHERE size(further) > 0
SET person.identifiers = coalesce(person.identifiers, []) + further
