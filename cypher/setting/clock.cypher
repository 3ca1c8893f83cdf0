// How many seconds the service's clock is ahead of the machine's.
MATCH (clock:Setting {name: 'clock'})
RETURN clock.offset AS offset
