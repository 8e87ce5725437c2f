import { z } from 'zod';
import type { PapersLibrary } from '../use-cases/services.ts';
import type { Graph } from './graph.ts';
import { isRefusal } from './graph.ts';
import { path } from './path.ts';

export interface SiteOfPapers {
  readonly hostname: string;
  /** No slash at either end. */
  readonly path: string;
}

const Identified = z.object({ id: z.string() });
const Item = z.object({ id: z.string(), name: z.string(), webUrl: z.string() });
type Item = z.infer<typeof Item>;

/** The default library of one SharePoint site. */
export function createPapersLibrary(graph: Graph, site: SiteOfPapers): PapersLibrary {
  const drive = once(() => driveOf(graph, site));
  return {
    async folder(names) {
      const driveId = await drive();
      const { id, webUrl } =
        (await itemAt(graph, driveId, names)) ?? (await makeFolders(graph, driveId, names));
      return { folderId: id, webUrl };
    },
    async put(folderId, file) {
      const target = path`/drives/${await drive()}/items/${folderId}:/${file.name}:`;
      const { id, webUrl, name } = await graph.upload(target, file, { answer: Item });
      return { fileId: id, webUrl, name };
    },
    async read(fileId) {
      return graph.download(path`/drives/${await drive()}/items/${fileId}/content`);
    },
    async remove(fileId) {
      try {
        await graph.delete(path`/drives/${await drive()}/items/${fileId}`);
      } catch (error) {
        if (!isRefusal(error, 404)) throw error;
      }
    },
  };
}

async function driveOf(graph: Graph, site: SiteOfPapers): Promise<string> {
  const segments = site.path.split('/');
  const place = path`/sites/${site.hostname}:/${segments}?$select=id`;
  const { id } = await graph.get(place, { answer: Identified });
  return (await graph.get(path`/sites/${id}/drive?$select=id`, { answer: Identified })).id;
}

async function itemAt(
  graph: Graph,
  driveId: string,
  names: readonly string[],
): Promise<Item | undefined> {
  try {
    return await graph.get(path`/drives/${driveId}/root:/${names}`, { answer: Item });
  } catch (error) {
    if (isRefusal(error, 404)) return undefined;
    throw error;
  }
}

async function makeFolders(graph: Graph, driveId: string, names: readonly string[]): Promise<Item> {
  let folder: Item = { id: 'root', name: '', webUrl: '' };
  for (const [depth, name] of names.entries()) {
    folder = await makeFolder(graph, driveId, {
      parentId: folder.id,
      name,
      names: names.slice(0, depth + 1),
    });
  }
  return folder;
}

interface FolderToMake {
  readonly parentId: string;
  readonly name: string;
  /** From the root, its own name last. */
  readonly names: readonly string[];
}

async function makeFolder(graph: Graph, driveId: string, folder: FolderToMake): Promise<Item> {
  const { parentId, name, names } = folder;
  const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
  try {
    return await graph.post(path`/drives/${driveId}/items/${parentId}/children`, {
      body,
      answer: Item,
      // The name is its key: a second request is told that it is taken.
      mayRepeat: true,
    });
  } catch (error) {
    if (!isRefusal(error, 409)) throw error;
    const there = await itemAt(graph, driveId, names);
    if (there === undefined) throw error;
    return there;
  }
}

/** Asked once and remembered; a failure is asked again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
