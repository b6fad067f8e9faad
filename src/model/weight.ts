import { z } from 'zod';

/** More visits a month than there are people; from far greater ones no sum could be made, and so no plan. */
const mostVisits = 1e12;

/** How many come the way of a journey in a month. */
export const weightSchema = z.number().positive().max(mostVisits).default(1);
