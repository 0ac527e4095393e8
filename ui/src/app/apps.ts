import type { ComponentType } from 'react';
import { type AppId, appIds, apps as faces } from '@/shared/apps';

type Page = { default: ComponentType };

/** Loads a tab's page; asked for when the tab is opened, or about to be. */
const pages: Record<AppId, () => Promise<Page>> = {
  datapulse: async () => ({ default: (await import('@/features/datapulse/DatapulsePage')).DatapulsePage }),
  taskflow: async () => ({ default: (await import('@/features/taskflow/TaskflowPage')).TaskflowPage }),
  chatmind: async () => ({ default: (await import('@/features/chatmind/ChatmindPage')).ChatmindPage }),
  filevault: async () => ({ default: (await import('@/features/filevault/FilevaultPage')).FilevaultPage }),
  metricshub: async () => ({
    default: (await import('@/features/metricshub/MetricshubPage')).MetricshubPage,
  }),
};

export type AppEntry = (typeof faces)[AppId] & { id: AppId; load: () => Promise<Page> };

export const apps: readonly AppEntry[] = appIds.map((id) => ({ id, ...faces[id], load: pages[id] }));
