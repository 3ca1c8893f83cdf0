// When some revisions were made, by the service's clock.
UNWIND $numbers AS number
MATCH (r:Revision {number: number})
RETURN r.number AS number, r.at AS at
