import { useEffect } from 'react';

const PRODUCT = 'Quintet';
let area = '';
let detail = '';

function write(): void {
  document.title = [detail, area, PRODUCT].filter(Boolean).join(' · ');
}

/** The shell's part of the document's title: which tab is open. */
export function useAreaTitle(name: string): void {
  useEffect(() => {
    area = name;
    write();
  }, [name]);
}

/** A page's part, while it is shown: "sales.csv" → "sales.csv · DataPulse · Quintet". */
export function useTitle(text: string | undefined): void {
  useEffect(() => {
    detail = text ?? '';
    write();
    return () => {
      detail = '';
      write();
    };
  }, [text]);
}
