// A screening run by its id.
MATCH (r:ScreeningRun {id: $id})
RETURN r AS run
