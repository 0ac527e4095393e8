type Node = { value?: string; children?: readonly object[] };

/** The text of a piece of a document tree. */
export function textIn(node: object | undefined): string {
  const { value, children = [] } = (node ?? {}) as Node;
  return value ?? children.map(textIn).join('');
}
