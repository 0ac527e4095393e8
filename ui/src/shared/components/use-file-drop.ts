import { useEffect, useEffectEvent, useState } from 'react';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Hears files being dragged over and dropped on the page; says whether they are over it now. */
export function useFileDrop(onFiles: (files: File[]) => void, disabled = false): boolean {
  const [dragging, setDragging] = useState(false);
  const take = useEffectEvent(onFiles);

  useEffect(() => {
    const listening = new AbortController();
    const listen = (
      name: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      hear: (event: DragEvent) => void,
    ) =>
      window.addEventListener(name, (event) => carriesFiles(event) && hear(event), {
        signal: listening.signal,
      });

    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = disabled ? 'none' : 'copy';
      setDragging(!disabled);
    };
    listen('dragenter', onDrag);
    listen('dragover', onDrag);
    // Leaving the window has no related target; moving between elements has.
    listen('dragleave', (event) => event.relatedTarget === null && setDragging(false));
    listen('drop', (event) => {
      event.preventDefault();
      setDragging(false);
      if (!disabled) take([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listening.abort();
  }, [disabled]);

  return dragging;
}
