import { SquareKanban } from 'lucide-react';
import type { Board } from '@/shared/api/taskflow';
import { EmptyState } from '@/shared/components/EmptyState';
import { Page } from '@/shared/components/Page';
import { QueryView } from '@/shared/components/QueryView';
import { Select } from '@/shared/components/Select';
import { useParam } from '@/shared/hooks/use-param';
import { BoardScreen } from './BoardScreen';
import { BoardSkeleton } from './BoardSkeleton';
import { useBoard, useBoards } from './use-board';

export function TaskflowPage() {
  const boards = useBoards();
  return (
    <Page layout="fill" width="full">
      <QueryView query={boards} label="Loading the boards" skeleton={<BoardSkeleton />}>
        {(items) => <ChosenBoard boards={items} />}
      </QueryView>
    </Page>
  );
}

function ChosenBoard({ boards }: { boards: readonly Board[] }) {
  const [wanted, choose] = useParam('board');
  const chosen = boards.find(({ id }) => id === wanted) ?? boards[0];
  if (!chosen) {
    return (
      <EmptyState heading="h1" icon={SquareKanban} title="No board yet" text="The service has made none." />
    );
  }
  return (
    <>
      {boards.length > 1 && (
        <Select
          aria-label="Board"
          value={chosen.id}
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      <LoadedBoard key={chosen.id} id={chosen.id} />
    </>
  );
}

function LoadedBoard({ id }: { id: string }) {
  const board = useBoard(id);
  return (
    <QueryView query={board} label="Loading the board" skeleton={<BoardSkeleton />}>
      {(detail) => <BoardScreen board={detail} />}
    </QueryView>
  );
}
