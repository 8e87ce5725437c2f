import { useState } from 'react';
import type { FileRow, FolderAnswer } from '../answers.ts';
import { useAnswer } from '../use-answer.ts';
import type { PlaceInPages } from '../use-place.ts';

interface FilesPageProps {
  place: PlaceInPages;
  go(change: Partial<PlaceInPages>): void;
}

/** The group's folder as SharePoint lists it. `at` is a folder's id or the path of an address. */
export function FilesPage({ place, go }: FilesPageProps) {
  const query = new URLSearchParams({ [place.at.startsWith('/') ? 'at' : 'folder']: place.at });
  const { answer, trouble } = useAnswer<FolderAnswer>(`/sandbox/files?${query}`);
  return (
    <section className="view files" id="view" role="tabpanel" aria-labelledby="view-files">
      {trouble && <p className="trouble">{trouble}</p>}
      {answer && (
        <>
          <nav aria-label="Where you are">
            <ol className="crumbs">
              {answer.path.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => go({ at: id })}>
                    {name}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          {answer.items.length === 0 ? (
            <p className="empty">
              This folder is empty. A meeting’s folder is made when it is called.
            </p>
          ) : (
            <FileTable items={answer.items} open={(id) => go({ at: id })} />
          )}
        </>
      )}
    </section>
  );
}

function FileTable({ items, open }: { items: FileRow[]; open(id: string): void }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Changed</th>
          <th scope="col">By</th>
          <th scope="col">Size</th>
          <th scope="col">Versions</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <FileLine key={item.id} item={item} open={open} />
        ))}
      </tbody>
    </table>
  );
}

function FileLine({ item, open }: { item: FileRow; open(id: string): void }) {
  const [isShown, setShown] = useState(false);
  const { name, url, versions, sharedWith } = item;
  return (
    <>
      <tr>
        <th scope="row">
          {item.isFolder ? (
            <button type="button" className="link folder-name" onClick={() => open(item.id)}>
              <FileIcon isFolder /> {name}
            </button>
          ) : (
            <a className="file-name" href={url ?? undefined} target="_blank" rel="noreferrer">
              <FileIcon isFolder={false} /> {name}
            </a>
          )}
          {sharedWith.length > 0 && <span className="muted"> shared with {sharedWith.length}</span>}
        </th>
        <td>{item.modifiedWords}</td>
        <td>{item.modifiedBy}</td>
        <td>{item.sizeWords}</td>
        <td>
          {versions.length > 0 && (
            <button
              type="button"
              className="link"
              aria-expanded={isShown}
              onClick={() => setShown(!isShown)}
            >
              {versions.length}
              <span className="unseen"> versions of {name}</span>
            </button>
          )}
        </td>
      </tr>
      {isShown && (
        <tr className="versions">
          <td colSpan={5}>
            <ul>
              {versions.map((version) => (
                <li key={version.name}>
                  <a href={version.url} target="_blank" rel="noreferrer">
                    Version {version.name}
                  </a>{' '}
                  {version.words}, {version.sizeWords}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}

function FileIcon({ isFolder }: { isFolder: boolean }) {
  const outline = isFolder ? 'M1.5 3.5h5l1.5 2h6.5v8h-13z' : 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3';
  return (
    <svg className="file-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={outline} fill="none" stroke="currentColor" strokeLinejoin="round" />
    </svg>
  );
}
