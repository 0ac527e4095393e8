/**
 * Shows a popover in the next frame, gives what calls that off. Not at once: React may draw while the browser is in the
 * middle of showing or hiding another one, and then refuses.
 */
export function showInTopLayer(show: () => void): () => void {
  const frame = requestAnimationFrame(show);
  return () => cancelAnimationFrame(frame);
}
