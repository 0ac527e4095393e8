import { useState } from 'react';
import { Problem, toProblem } from '../api/problem';
import { isSameValue, overlap, type Versioned, withoutFields } from './edits';

export type Conflict<T, E> = { present: T; fields: (keyof E)[] };

type UseEditOptions<T, E> = {
  /** Sends the edits over a version, and gives what is stored then. */
  send: (edits: E, version: number) => Promise<T>;
  onSaved: (saved: T) => void;
};

/**
 * An edit of something that goes on changing elsewhere. Fields that are not touched follow it; when the edit is saved
 * and somebody else has changed the same fields in the meantime, it stops and shows theirs (`conflict`).
 */
export function useEdit<T extends Versioned & object, E extends Partial<T>>(
  stored: T,
  { send, onSaved }: UseEditOptions<T, E>,
) {
  const [edits, setEdits] = useState<E>({} as E);
  const [base, setBase] = useState(stored);
  const [conflict, setConflict] = useState<Conflict<T, E>>();
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  const dirty = Object.keys(edits).length > 0;

  const set = <F extends keyof E & keyof T>(field: F, value: T[F]) => {
    const known = dirty ? base : stored;
    setBase(known);
    setEdits(isSameValue(value, known[field]) ? withoutFields(edits, [field]) : { ...edits, [field]: value });
  };
  const saveOver = async (over: T) => {
    setSaving(true);
    setProblem(undefined);
    try {
      const saved = await attempt(send, edits, over);
      if ('fields' in saved) setConflict(saved);
      else onSaved(saved.stored);
    } catch (error) {
      setProblem(toProblem(error));
    }
    setSaving(false);
  };
  const takeTheirs = ({ present, fields }: Conflict<T, E>) => {
    setBase(present);
    setEdits(withoutFields(edits, fields));
    setConflict(undefined);
  };
  const keepMine = ({ present }: Conflict<T, E>) => {
    setBase(present);
    setConflict(undefined);
    return saveOver(present);
  };
  const value: T = { ...stored, ...edits };
  const save = () => saveOver(base);
  return { value, edits, dirty, set, save, saving, problem, conflict, takeTheirs, keepMine };
}

/** Saves over `base`; again over what is there now as long as others have only changed something else. */
async function attempt<T extends Versioned & object, E extends Partial<T>>(
  send: (edits: E, version: number) => Promise<T>,
  edits: E,
  base: T,
): Promise<{ stored: T } | Conflict<T, E>> {
  try {
    return { stored: await send(edits, base.version) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412 || !error.present) throw error;
    const present = error.present as T;
    const fields = overlap(edits, base, present);
    return fields.length > 0 ? { present, fields } : attempt(send, edits, present);
  }
}
