import {
  Activity,
  ChartColumn,
  FolderLock,
  type LucideIcon,
  MessageSquareText,
  SquareKanban,
} from 'lucide-react';

/** The five apps as the page shows them, in the order of the tabs. */
export const apps = {
  datapulse: { name: 'DataPulse', icon: ChartColumn },
  taskflow: { name: 'TaskFlow', icon: SquareKanban },
  chatmind: { name: 'ChatMind', icon: MessageSquareText },
  filevault: { name: 'FileVault', icon: FolderLock },
  metricshub: { name: 'MetricsHub', icon: Activity },
} satisfies Record<string, { name: string; icon: LucideIcon }>;

export type AppId = keyof typeof apps;

export const appIds = Object.keys(apps) as AppId[];

export const isApp = (text: string | null): text is AppId => text !== null && text in apps;

/** An app's own colour, for what is drawn with `var(--hue)`. */
export const hueOf = (app: AppId) => ({ '--hue': `var(--app-${app})` });
