// A union whose branch is told by which key is present. Plain z.union tries every branch, so nested
// branches cost a power of their depth and a fault is reported against all of them.
import { z } from 'zod';

type Branch = readonly [key: string, schema: z.ZodType];

/** The first branch whose key the value has decides alone; none is the custom fault `missing`. */
export function unionByKey<const Branches extends readonly [Branch, ...Branch[]]>(
  branches: Branches,
  missing: string,
): z.ZodUnion<readonly z.ZodType<z.infer<Branches[number][1]>>[]> {
  const schemas = branches.map(([, schema]) => schema) as z.ZodType<z.infer<Branches[number][1]>>[];
  const union = z.union(schemas);
  const run: typeof union._zod.run = (payload, context) => {
    const { value } = payload;
    const found =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? branches.find(([key]) => Object.hasOwn(value, key))
        : undefined;
    if (found !== undefined) return found[1]._zod.run(payload, context) as typeof payload;
    const keys = branches.map(([key]) => key).join(', ');
    payload.issues.push({
      code: 'custom',
      input: value,
      inst: union,
      message: missing,
      params: { keys },
    });
    return payload;
  };
  union._zod.parse = run;
  union._zod.run = run;
  return union;
}
