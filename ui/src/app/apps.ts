import {
  Activity,
  ChartColumn,
  FolderLock,
  type LucideIcon,
  MessageSquareText,
  SquareKanban,
} from 'lucide-react';
import type { ComponentType } from 'react';

type Page = { default: ComponentType };

export type AppEntry = {
  id: string;
  name: string;
  icon: LucideIcon;
  /** Loads the tab's page; asked for when the tab is opened, or about to be. */
  load: () => Promise<Page>;
};

export const apps: readonly AppEntry[] = [
  {
    id: 'datapulse',
    name: 'DataPulse',
    icon: ChartColumn,
    load: async () => ({ default: (await import('@/features/datapulse/DatapulsePage')).DatapulsePage }),
  },
  {
    id: 'taskflow',
    name: 'TaskFlow',
    icon: SquareKanban,
    load: async () => ({ default: (await import('@/features/taskflow/TaskflowPage')).TaskflowPage }),
  },
  {
    id: 'chatmind',
    name: 'ChatMind',
    icon: MessageSquareText,
    load: async () => ({ default: (await import('@/features/chatmind/ChatmindPage')).ChatmindPage }),
  },
  {
    id: 'filevault',
    name: 'FileVault',
    icon: FolderLock,
    load: async () => ({ default: (await import('@/features/filevault/FilevaultPage')).FilevaultPage }),
  },
  {
    id: 'metricshub',
    name: 'MetricsHub',
    icon: Activity,
    load: async () => ({ default: (await import('@/features/metricshub/MetricshubPage')).MetricshubPage }),
  },
];
