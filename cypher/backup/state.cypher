// What a graph has to be asked before a backup or a restore: its revision, whether it is a demonstration, holds anything, or was left in the middle of a restore.
OPTIONAL MATCH (counter:Setting {name: 'revision'})
OPTIONAL MATCH (demo:Setting {name: 'demo'})
OPTIONAL MATCH (restore:Setting {name: 'restore'})
RETURN counter.value AS revision, demo IS NOT NULL AS isDemo, restore IS NOT NULL AS isUnfinished,
  EXISTS { (n) WHERE NOT n:Setting|Migration|Marking } AS holdsAnything
