/** What is changed in the ruler's program: only that it looks no farther than our 8 hops, that its build is timed too, and that rows nobody reads are not run. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['2*i+1],20,', '2*i+1],8,'],
  ['  off=calloc(n+1,4);', '  double tb=now();off=calloc(n+1,4);'],
  [
    '  vis=calloc(n,1);',
    '  printf("build ms %.1f\\n",now()-tb);if(getenv("RULER_BUILD"))return 0;if(getenv("RULER_SCREENINGS"))NP=NF=1;vis=calloc(n,1);',
  ],
  ['for(int filt=0;filt<2;filt++)for', 'if(!getenv("RULER_PAIRS"))for(int filt=0;filt<2;filt++)for'],
  ['for(int rt=0;rt<3;rt++)', 'for(int rt=2;rt<3;rt++)'],
  ['if(rt==2&&r==R-1)', 'if(0)'],
];

/**
 * The ruler's source with its build timed.
 * @throws where the source is not the one that is known
 */
export function timedRuler(source: string): string {
  return CHANGES.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the ruler's ref3.c has no "${from}" any more`);
    return text.replaceAll(from, to);
  }, source);
}
