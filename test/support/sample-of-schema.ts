import { z } from 'zod';

/** As `z.toJSONSchema` writes a form, as far as forms of the app go. */
export interface FormSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly FormSchema[];
  readonly oneOf?: readonly FormSchema[];
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly propertyNames?: FormSchema;
  readonly additionalProperties?: FormSchema | boolean;
  readonly items?: FormSchema;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export function formOf(schema: z.ZodType): FormSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as FormSchema;
}

/** Places of a form that would take any number of fields, letters or entries. */
export function unboundedPlaces(form: FormSchema, place = 'body'): string[] {
  const inner = [...(form.anyOf ?? []), ...(form.oneOf ?? [])].flatMap((one) => unboundedPlaces(one, place));
  switch (form.type ?? '') {
    case 'object': {
      const fields = Object.entries(form.properties ?? {}).flatMap(([name, of]) =>
        unboundedPlaces(of, `${place}.${name}`),
      );
      const others = form.additionalProperties;
      if (others === false) return [...inner, ...fields];
      const isMap = typeof others === 'object' && form.propertyNames !== undefined;
      if (!isMap) return [...inner, ...fields, `${place} takes any field`];
      return [...inner, ...fields, ...unboundedPlaces(others, `${place}[…]`)];
    }
    case 'array':
      return [
        ...inner,
        ...(form.maxItems === undefined ? [`${place} takes any number of entries`] : []),
        ...(form.items === undefined ? [] : unboundedPlaces(form.items, `${place}[]`)),
      ];
    case 'string': {
      const isBounded = [form.maxLength, form.enum, form.const, form.format, form.pattern].some(
        (way) => way !== undefined,
      );
      return isBounded ? inner : [...inner, `${place} takes any number of letters`];
    }
    default:
      return inner;
  }
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '7d1f0c52-3b7e-4f0a-9a53-1d2f4f9a4c11',
  guid: '7d1f0c52-3b7e-4f0a-9a53-1d2f4f9a4c11',
  date: '2026-11-25',
};

/** The smallest body that the form takes. */
export function sampleOf(form: FormSchema): unknown {
  if (form.const !== undefined) return form.const;
  if (form.enum !== undefined) return form.enum[0];
  const choice = form.anyOf?.[0] ?? form.oneOf?.[0];
  if (choice !== undefined) return sampleOf(choice);
  switch (form.type ?? '') {
    case 'object':
      return Object.fromEntries(Object.entries(form.properties ?? {}).map(([name, of]) => [name, sampleOf(of)]));
    case 'array':
      return Array.from({ length: form.minItems ?? 0 }, () => sampleOf(form.items ?? {}));
    case 'string':
      return (
        BY_FORMAT[form.format ?? ''] ??
        (form.pattern === undefined ? 'x'.repeat(form.minLength ?? 1) : sampleOfPattern(form.pattern))
      );
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    default:
      return null;
  }
}

function sampleOfPattern(pattern: string): string {
  const found = ['08:45', '2026-11-25', BY_FORMAT['uuid'] ?? '', '1', 'a'].find((text) =>
    new RegExp(pattern).test(text),
  );
  if (found === undefined) throw new Error(`No sample is known for ${pattern}.`);
  return found;
}
