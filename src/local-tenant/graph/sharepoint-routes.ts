import { z } from 'zod';
import { problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { GraphServices } from './graph-endpoint.ts';
import { type GraphRefusal, isRefusal } from './graph-result.ts';
import { etagOf, type ListItem, sharePointTime } from './list-item.ts';
import type { Edit, ListStore } from './list-store.ts';

const personEdit = z.strictObject({ fields: z.record(z.string(), z.unknown()), personName: z.string().min(1) });
const manyRows = z.strictObject({ rows: z.array(z.record(z.string(), z.unknown())), personName: z.string().min(1) });
const personDelete = z.strictObject({ personName: z.string().min(1) }).optional();

const LIST = '/control/sharepoint/:list';

/**
 * The lists as people have them open in SharePoint, outside Graph and its limits: for the demo and for tests. Rows are
 * `{itemId, etag, createdBy, modifiedAt, modifiedBy, fields}`.
 */
export function sharePointRoutes({ context, site }: GraphServices): readonly Route[] {
  type Handler<Body> = (
    list: ListStore,
    body: Body,
    edit: (personName: string) => Edit,
    request: TenantRequest,
  ) => TenantAnswer;
  const route = <Body>(method: string, pattern: string, shape: z.ZodType<Body>, handle: Handler<Body>): Route => ({
    method,
    pattern,
    handle: (request) => {
      const list = site.list(request.param('list'));
      if (isRefusal(list)) return plain(list);
      const body = readBody(request, shape);
      if (body.kind === 'refused') return body.answer;
      const edit = (name: string) => ({ by: site.users.personNamed(name), at: context.clock.now(), ifMatch: null });
      return handle(list, body.value, edit, request);
    },
  });
  const itemIdOf = (request: TenantRequest): number => Number(request.param('itemId'));

  return [
    route('GET', LIST, z.undefined(), ({ details, table }) => {
      const { listId, name, displayName } = details;
      return { status: 200, body: { listId, name, displayName, items: [...table.all()].map(rowJson) } };
    }),
    route('POST', `${LIST}/items`, personEdit, (list, body, edit) =>
      rowAnswer(list.create(body.fields, edit(body.personName)), 201),
    ),
    route('POST', `${LIST}/rows`, manyRows, (list, { rows, personName }, edit) => {
      const refused = rows.map((fields) => list.create(fields, edit(personName))).find(isRefusal);
      return refused === undefined ? { status: 201, body: { rows: rows.length } } : plain(refused);
    }),
    route('POST', `${LIST}/items/:itemId`, personEdit, (list, body, edit, request) =>
      rowAnswer(list.update(itemIdOf(request), body.fields, edit(body.personName)), 200),
    ),
    route('DELETE', `${LIST}/items/:itemId`, personDelete, (list, body, edit, request) => {
      const removed = list.remove(itemIdOf(request), edit(body?.personName ?? 'Someone'));
      return isRefusal(removed) ? plain(removed) : { status: 204 };
    }),
  ];
}

function rowAnswer(item: ListItem | GraphRefusal, status: number): TenantAnswer {
  return isRefusal(item) ? plain(item) : { status, body: rowJson(item) };
}

function rowJson(item: ListItem) {
  return {
    itemId: String(item.itemId),
    etag: etagOf(item),
    createdBy: item.createdBy.displayName,
    modifiedAt: sharePointTime(item.modifiedAt),
    modifiedBy: item.modifiedBy.displayName,
    fields: item.fields,
  };
}

function plain({ status, code, message }: GraphRefusal): TenantAnswer {
  return problem(status, code, message);
}
