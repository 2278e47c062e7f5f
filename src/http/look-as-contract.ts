import { z } from 'zod';

/** An administrator looks at the tab as a colleague: questions and answers, as contract.ts has them for the tab. */

/** With a colleague's id in it, a GET is answered as to both of them. Anything else is refused. */
export const LOOK_AS_HEADER = 'x-look-as';

/** GET /api/look-as : as whom one may look. */
export const colleagues = z.object({
  people: z.array(z.object({ personId: z.string(), name: z.string(), roles: z.array(z.string()) })),
});
export type Colleagues = z.infer<typeof colleagues>;

/** GET /api/look-as/:personId : that one begins to look as them, which is recorded. */
export const beganLooking = z.object({ personId: z.string(), name: z.string() });
export type BeganLooking = z.infer<typeof beganLooking>;
