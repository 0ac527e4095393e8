import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { makeQueryClient } from '@/shared/api/query-client';
import { Shell } from './Shell';

/** The whole page: five tabs in one shell. */
export function App() {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      {/* An address is current at once: two quick changes of its parameters must not overwrite each other. */}
      <BrowserRouter useTransitions={false}>
        <Shell />
      </BrowserRouter>
    </QueryClientProvider>
  );
}
