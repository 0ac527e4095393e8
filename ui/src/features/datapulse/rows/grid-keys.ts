export type CellPlace = { row: number; column: number };

type Size = { rows: number; columns: number; pageRows: number };
type Key = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Where a key leads from a cell, as in a spreadsheet; nothing for keys that mean something else. */
export function moveByKey(
  { key, ctrlKey, metaKey }: Key,
  from: CellPlace,
  size: Size,
): CellPlace | undefined {
  const far = ctrlKey || metaKey;
  const target = targetOf(key, far, from, size);
  if (!target) return undefined;
  return {
    row: Math.max(0, Math.min(target.row, size.rows - 1)),
    column: Math.max(0, Math.min(target.column, size.columns - 1)),
  };
}

function targetOf(key: string, far: boolean, { row, column }: CellPlace, size: Size): CellPlace | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: far ? size.rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? size.columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'PageDown':
      return { row: row + size.pageRows, column };
    case 'PageUp':
      return { row: row - size.pageRows, column };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return undefined;
  }
}
