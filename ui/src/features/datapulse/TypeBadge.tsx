import { CalendarDays, Clock, Hash, type LucideIcon, ToggleLeft, Type } from 'lucide-react';
import type { ColumnType } from '@/shared/api/datapulse';
import { Badge } from '@/shared/components/Badge';
import { typeNames } from './figures';

const icons: Record<ColumnType, LucideIcon> = {
  integer: Hash,
  decimal: Hash,
  boolean: ToggleLeft,
  date: CalendarDays,
  datetime: Clock,
  text: Type,
};

/** The type that every value of a column has. */
export function TypeBadge({ type, reason }: { type: ColumnType; reason?: string }) {
  return (
    <Badge icon={icons[type]} title={reason}>
      {typeNames[type]}
    </Badge>
  );
}
