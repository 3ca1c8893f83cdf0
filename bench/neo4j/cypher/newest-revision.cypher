// The newest revision.
MATCH (counter:Setting {name: 'revision'})
RETURN counter.value AS revision
