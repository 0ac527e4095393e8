import { createContext, use } from 'react';

type FieldInfo = { id: string; describedBy: string | undefined; invalid: boolean };

export const FieldContext = createContext<FieldInfo | null>(null);

/** What ties a control to its Field; nothing outside one. */
export function useFieldAttributes() {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
  };
}
