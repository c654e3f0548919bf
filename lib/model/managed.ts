import * as z from 'zod/mini';
import { BODIES, CASES, type CaseId, type Detail, isOrganisations, LANGUAGES, ROLES } from './case';

const text = z.string().check(z.maxLength(1000));

/** What an administrator may set beforehand (docs/managed.md); public/managed-schema.json says the same to Chromium. */
export const MANAGED = {
  /** What an account that is added is about, unless the user or the table says otherwise. */
  case: z.enum(CASES.map((one) => one.id) as [CaseId, ...CaseId[]]),
  /** For accounts of an organisation: which one, of which kind, and who is responsible there. */
  organisation: text,
  body: z.enum(BODIES),
  role: z.enum(ROLES),
  responsible: text,
  position: text,
  contact: text,
  /** Of the interface, and of the texts of new accounts. */
  language: z.enum(LANGUAGES),
  /** Whether reminders are shown. */
  reminders: z.boolean(),
} as const;
export type ManagedKey = keyof typeof MANAGED;
type Values = { readonly [K in ManagedKey]?: z.infer<(typeof MANAGED)[K]> };

/** What was set and can be used. `problems`: keys whose value is none that we know, and is as if it were not there. */
export type Managed = { readonly values: Values; readonly problems: readonly string[] };

export const UNMANAGED: Managed = { values: {}, problems: [] };

/** Whether an administrator has set anything, be it of use or not. */
export function isManaged({ values, problems }: Managed): boolean {
  return Object.keys(values).length + problems.length > 0;
}

/** Whatever the browser gives out for the administrator, key by key: one bad value spoils no other. */
export function managedIn(raw: unknown): Managed {
  if (typeof raw !== 'object' || raw === null) return UNMANAGED;
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const checked = Object.hasOwn(MANAGED, key) ? MANAGED[key as ManagedKey].safeParse(value) : undefined;
    if (checked?.success) values[key] = checked.data;
    else problems.push(key);
  }
  return { values: values as Values, problems };
}

/** The details that were set, for a text to name; which of them a case asks for, it knows itself. */
export function managedDetails({ values }: Managed): Readonly<Partial<Record<Detail, string>>> {
  const { organisation, responsible, position, contact } = values;
  return Object.fromEntries(
    Object.entries({ organisation, responsible, position, contact }).flatMap(([key, value]) =>
      value?.trim() ? [[key, value.trim()]] : [],
    ),
  );
}

/** Kind and role that were set, for a case of an organisation; for every other they would say something else. */
export function managedPerson({ values: { body, role } }: Managed, id: CaseId): Pick<Values, 'body' | 'role'> {
  return isOrganisations(id) ? { ...(body ? { body } : {}), ...(role ? { role } : {}) } : {};
}
