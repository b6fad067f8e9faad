/** A link that has the server open an editor leaves the page where it is. */
export function followEditLinks(page: Document): void {
  page.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-local]');
    if (!link) return;
    event.preventDefault();
    void fetch(link.href);
  });
}
