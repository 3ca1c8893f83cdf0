// Lets no revision be made, no job be evaluated and no flag be decided for as long as the transaction lasts.
MATCH (counter:Setting {name: 'revision'})
SET counter.lock = true
WITH counter
CALL () {
  MATCH (job:ScreeningJob)
  SET job.key = job.key
}
CALL () {
  MATCH (flag:Flag)
  SET flag.id = flag.id
}
RETURN counter.name AS name
