import { ProblemNotice } from '../components/ProblemState';
import { ConflictNotice } from './ConflictNotice';
import type { Versioned } from './edits';
import type { useEdit } from './use-edit';

type Edit<T extends Versioned & object, E extends Partial<T>> = ReturnType<typeof useEdit<T, E>>;
type EditTroublesProps<T extends Versioned & object, E extends Partial<T>> = {
  edit: Edit<T, E>;
  fieldNames: Record<keyof E, string>;
};

/** Why an edit is not saved: a conflict, or a problem. What is wrong with one field is said at that field. */
export function EditTroubles<T extends Versioned & object, E extends Partial<T>>({
  edit,
  fieldNames,
}: EditTroublesProps<T, E>) {
  const { conflict, problem } = edit;
  if (conflict) {
    return (
      <ConflictNotice
        conflict={conflict}
        edits={edit.edits}
        fieldNames={fieldNames}
        onKeepMine={() => void edit.keepMine(conflict)}
        onTakeTheirs={() => edit.takeTheirs(conflict)}
      />
    );
  }
  return problem && problem.errors.length === 0 ? (
    <ProblemNotice problem={problem} title="Not saved" />
  ) : null;
}
