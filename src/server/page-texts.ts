const londonDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** What every page says at its top while the service runs without real identities; `now` is the service's clock. */
export function demoNotice(now: Date): string {
  const day = londonDay.format(now);
  return (
    '<p class="notice" role="note"><strong>Demonstration:</strong> every visitor is the demo investigator, or takes another role; ' +
    `data is synthetic. Today is <time datetime="${now.toISOString()}">${day}</time> here.</p>`
  );
}

/** What is sent instead of a page before `web/dist` has been built. */
export const MISSING_BUILD_PAGE = `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>Hopline: pages not built</title></head>
  <body><p>The pages are not built yet. Run <code>npm run build</code>, then load this page again. GraphQL answers at <code>/graphql</code> all the same.</p></body>
</html>
`;
