import { Compass } from 'lucide-react';
import { useLocation } from 'react-router';
import { ButtonLink } from '@/shared/components/Button';
import { EmptyState } from '@/shared/components/EmptyState';
import { Page } from '@/shared/components/Page';
import { useAreaTitle } from '@/shared/hooks/use-title';

export function NotFoundPage() {
  const { pathname } = useLocation();
  useAreaTitle('Page not found');
  return (
    <Page>
      <EmptyState
        heading="h1"
        icon={Compass}
        title="There is no page here"
        text={`Nothing lives at ${pathname}. The five tabs are where they always are.`}
        action={<ButtonLink to="/taskflow">Go to TaskFlow</ButtonLink>}
      />
    </Page>
  );
}
