import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useAreaTitle } from '@/shared/hooks/use-title';
import { type AppEntry, apps } from './apps';
import { ErrorBoundary } from './ErrorBoundary';
import { NotFoundPage } from './NotFoundPage';
import { PageSkeleton } from './PageSkeleton';

const START = '/taskflow';

const pages = apps.map((app) => ({ app, Page: lazy(app.load) }));

export function Pages() {
  return (
    <Routes>
      <Route path="/" element={<Navigate to={START} replace />} />
      {pages.map(({ app, Page }) => (
        <Route
          key={app.id}
          path={`/${app.id}`}
          element={
            <Tab app={app}>
              <Page />
            </Tab>
          }
        />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function Tab({ app, children }: { app: AppEntry; children: React.ReactNode }) {
  useAreaTitle(app.name);
  return (
    <ErrorBoundary key={app.id} name={app.name}>
      <Suspense fallback={<PageSkeleton name={app.name} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
