import {
  Activity,
  ChartColumn,
  FolderLock,
  type LucideIcon,
  MessageSquareText,
  SquareKanban,
} from 'lucide-react';
import type { App } from '@/shared/api/metricshub';

/** The five apps as the tabs show them. */
export const apps: Record<App, { name: string; icon: LucideIcon }> = {
  datapulse: { name: 'DataPulse', icon: ChartColumn },
  taskflow: { name: 'TaskFlow', icon: SquareKanban },
  chatmind: { name: 'ChatMind', icon: MessageSquareText },
  filevault: { name: 'FileVault', icon: FolderLock },
  metricshub: { name: 'MetricsHub', icon: Activity },
};

export const appIds = Object.keys(apps) as App[];

export const isApp = (text: string | null): text is App => text !== null && text in apps;
