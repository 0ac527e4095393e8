import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Columns3, EllipsisVertical } from 'lucide-react';
import type { Task } from '@/shared/api/taskflow';
import { Menu, type MenuEntry } from '@/shared/components/Menu';
import { useBoardFrame } from './board-actions';

const steps = [
  { step: 'top', label: 'To the top', icon: ArrowUpToLine, upwards: true },
  { step: 'up', label: 'Up', icon: ArrowUp, upwards: true },
  { step: 'down', label: 'Down', icon: ArrowDown, upwards: false },
  { step: 'bottom', label: 'To the bottom', icon: ArrowDownToLine, upwards: false },
] as const;

type MoveMenuProps = { task: Task; first: boolean; last: boolean };

/** Everything that dragging does, for those who do not drag. */
export function MoveMenu({ task, first, last }: MoveMenuProps) {
  const { actions, columns } = useBoardFrame();
  const items: MenuEntry[] = [
    { heading: 'Move to column' },
    ...columns.map((column) => ({
      label: column.name,
      icon: Columns3,
      checked: column.id === task.columnId,
      onSelect: () => actions.moveToColumn(task, column.id),
    })),
    'separator',
    { heading: 'Move in this column' },
    ...steps.map(({ step, label, icon, upwards }) => ({
      label,
      icon,
      disabled: upwards ? first : last,
      onSelect: () => actions.moveByStep(task, step),
    })),
  ];
  return <Menu label={`Move “${task.title}” to…`} icon={EllipsisVertical} size="small" items={items} />;
}
