import type { PersonInPages } from '../frame/person-in-pages.ts';

interface TabPageProps extends PersonInPages {
  appOrigin: string;
}

/** The tab inside the Teams host page; for somebody without an account, why there is none. */
export function TabPage({ person, place, appOrigin }: TabPageProps) {
  const path = place.at.startsWith('/') ? place.at : '/week';
  const query = new URLSearchParams({ as: person.id, path });
  return (
    <section className="view tab" id="view" role="tabpanel" aria-labelledby="view-tab">
      {person.reach === 'mail-only' ? (
        <p className="empty">
          {person.name} is known by e-mail only: no account here, so no tab. The links in their mail
          do the same.
        </p>
      ) : (
        <>
          <iframe
            key={`${person.id} ${path}`}
            className="teams"
            title={`Teams of ${person.name}`}
            src={`/teams?${query}`}
          />
          <p className="muted beside">
            The same in a plain browser:{' '}
            <a href={`${appOrigin}${path}`} target="_blank" rel="noreferrer">
              {appOrigin}
              {path}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
