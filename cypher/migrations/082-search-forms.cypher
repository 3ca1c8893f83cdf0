// Gives look-ups that were written before there were such forms the normal form of what was searched for.
MATCH (a:AccessEvent)
WHERE a.searchTerm IS NOT NULL AND a.searchForm IS NULL
CALL (a) {
  WITH a, reduce(form = '', letter IN split(normalize(toLower(a.searchTerm), NFKD), '') |
    form + CASE WHEN letter =~ '[\\p{L}\\p{N}]' THEN letter ELSE '' END) AS form
  SET a.searchForm = CASE WHEN form = '' THEN null ELSE form END
} IN TRANSACTIONS OF 5000 ROWS
