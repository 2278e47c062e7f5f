import { z } from 'zod';
import type { ListName } from '../../operations/ports.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphProblem } from './graph-problem.ts';
import { readAnswer } from './graph-request.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';

/** Where the school's lists are: ids are looked up once and remembered. */
export interface SiteLists {
  /** `/sites/{id}` */
  sitePath(): Promise<string>;
  /** `/sites/{id}/lists/{id}`. Throws GraphProblem "list-missing" where the list has not been made. */
  listPath(list: ListName): Promise<string>;
  /** The same, or null; always asks. */
  findList(list: ListName): Promise<string | null>;
  /** Looks the list up again next time, because its id was not found. */
  forget(list: ListName): void;
}

const site = z.object({ id: z.string() });
const foundList = z.object({ id: z.string(), displayName: z.string() });

/** @param siteAddress The site's address (`https://school.sharepoint.com/sites/attendance`) or its Graph id. */
export function createSiteLists(graph: GraphClient, siteAddress: string): SiteLists {
  let knownSitePath: string | null = null;
  const knownListPaths = new Map<ListName, string>();

  const sitePath = async (): Promise<string> => {
    knownSitePath ??= `/sites/${await siteIdOf(graph, siteAddress)}`;
    return knownSitePath;
  };
  const findList = async (list: ListName): Promise<string | null> => {
    const path = `${await sitePath()}/lists`;
    for await (const page of graph.pages(`${path}?$select=id,displayName`, 'person')) {
      const lists = readAnswer(z.array(foundList), page.items, 'GET /sites/…/lists');
      const found = lists.find(({ displayName }) => displayName === LIST_DEFINITIONS[list].displayName);
      if (found !== undefined) return `${path}/${encodeURIComponent(found.id)}`;
    }
    return null;
  };
  return {
    sitePath,
    findList,
    async listPath(list) {
      const path = knownListPaths.get(list) ?? (await findList(list));
      if (path === null) throw listMissing(list, siteAddress);
      knownListPaths.set(list, path);
      return path;
    },
    forget: (list) => void knownListPaths.delete(list),
  };
}

async function siteIdOf(graph: GraphClient, siteAddress: string): Promise<string> {
  if (!siteAddress.startsWith('https://')) return siteAddress;
  const { host, pathname } = new URL(siteAddress);
  const relative = pathname.replace(/\/+$/, '');
  const path = relative === '' ? `/sites/${host}` : `/sites/${host}:${relative}`;
  return readAnswer(site, await graph.send({ method: 'GET', path }, 'person'), `GET ${path}`).id;
}

function listMissing(list: ListName, siteAddress: string): GraphProblem {
  const { displayName } = LIST_DEFINITIONS[list];
  return new GraphProblem({
    status: 404,
    code: 'list-missing',
    message: `The site ${siteAddress} has no list "${displayName}". Run "every-session provision" to make it.`,
    retry: false,
  });
}
