/** The product's name and mark, as the page's heading. */
export function Wordmark() {
  return (
    <h1 className="wordmark">
      <img src="/favicon.svg" alt="" width="22" height="22" />
      Hopline
    </h1>
  );
}
