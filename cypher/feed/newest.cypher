// The newest revision, and what tells this database from others.
MATCH (counter:Setting {name: 'revision'}), (token:Setting {name: 'tokenKey'})
RETURN counter.value AS revision, token.value AS tokenKey
