import {
  Activity,
  ChartColumn,
  FolderLock,
  type LucideIcon,
  MessageSquareText,
  SquareKanban,
} from 'lucide-react';
import type { App } from '@/shared/api/chatmind';

/** How an app is shown where a reply names it. */
export const apps: Record<App, { name: string; icon: LucideIcon }> = {
  datapulse: { name: 'DataPulse', icon: ChartColumn },
  taskflow: { name: 'TaskFlow', icon: SquareKanban },
  chatmind: { name: 'ChatMind', icon: MessageSquareText },
  filevault: { name: 'FileVault', icon: FolderLock },
  metricshub: { name: 'MetricsHub', icon: Activity },
};

export const hueOf = (app: App) => ({ '--hue': `var(--app-${app})` });
