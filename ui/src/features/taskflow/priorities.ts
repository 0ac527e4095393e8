import { ChevronDown, ChevronsUp, ChevronUp, Equal, type LucideIcon } from 'lucide-react';
import type { Priority } from '@/shared/api/taskflow';

export type PriorityLook = { id: Priority; label: string; icon: LucideIcon };

/** Highest first. Each has its own shape, so that nobody needs the colour. */
export const priorities: readonly PriorityLook[] = [
  { id: 'urgent', label: 'Urgent', icon: ChevronsUp },
  { id: 'high', label: 'High', icon: ChevronUp },
  { id: 'normal', label: 'Normal', icon: Equal },
  { id: 'low', label: 'Low', icon: ChevronDown },
];

export const isPriority = (text: string): text is Priority => priorities.some(({ id }) => id === text);

export function priorityLook(id: Priority): PriorityLook {
  const look = priorities.find((each) => each.id === id);
  if (!look) throw new Error(`There is no priority ${id}.`);
  return look;
}
