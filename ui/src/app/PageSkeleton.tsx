import { Page } from '@/shared/components/Page';
import { Skeleton } from '@/shared/components/Skeleton';

/** What is shown while a tab's code arrives. */
export function PageSkeleton({ name }: { name: string }) {
  return (
    <Page>
      <Skeleton label={`Loading ${name}`} lines={6} />
    </Page>
  );
}
