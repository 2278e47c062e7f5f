import { z } from 'zod';
import { problemAnswer, type Route, type RouteAnswer, type RouteRequest } from './route.ts';

/** A route whose body has been checked by the time it is handled. */
export interface TakingRoute<Body> extends Omit<Route, 'accepts' | 'handle'> {
  handle(request: Omit<RouteRequest, 'body'> & { readonly body: Body }): Promise<RouteAnswer>;
}

/** For a deed that needs no words: an empty body, or none. */
export const NO_BODY = z.strictObject({});

/**
 * A route that takes a body of one form alone. What has a field too many, or is larger than the form allows, is answered
 * 400 with the field's name before anything is done.
 */
export function taking<Schema extends z.ZodType>(accepts: Schema, route: TakingRoute<z.output<Schema>>): Route {
  return {
    ...route,
    accepts,
    handle: async (request) => {
      const parsed = accepts.safeParse(request.body ?? {});
      if (!parsed.success) return problemAnswer(400, 'bad-request', z.prettifyError(parsed.error));
      return await route.handle({ ...request, body: parsed.data });
    },
  };
}
