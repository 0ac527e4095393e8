import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Document } from '@/shared/api/filevault';
import { problemOf, unreachable } from '@/shared/api/problem';
import { QueryView } from '@/shared/components/QueryView';
import { bytes } from '@/shared/format/bytes';
import styles from './DocumentPreview.module.css';
import { contentAddress } from './document-requests';
import { kindOf } from './kinds';

const MOST_TEXT = 64 * 1024;

/** What can be shown without running anything of it: pictures, sound, film, and the beginning of text as text. */
export function DocumentPreview({ document }: { document: Document }) {
  const { preview } = kindOf(document.mediaType);
  const [broken, setBroken] = useState(false);
  const media = {
    className: styles.media,
    src: contentAddress(document.id, 'inline'),
    onError: () => setBroken(true),
  };
  if (document.size === 0) return <p className={styles.none}>The document is empty.</p>;
  if (preview === 'none' || broken) return <p className={styles.none}>There is no preview of this type.</p>;
  if (preview === 'text') return <TextPreview document={document} />;
  if (preview === 'image') {
    return (
      <div className={styles.frame}>
        <img {...media} alt={`Preview of ${document.name}`} />
      </div>
    );
  }
  const label = `Preview of ${document.name}`;
  // biome-ignore-start lint/a11y/useMediaCaption: what somebody stored brings no captions
  return preview === 'audio' ? (
    <audio {...media} controls aria-label={label} />
  ) : (
    <video {...media} controls aria-label={label} />
  );
  // biome-ignore-end lint/a11y/useMediaCaption: as above
}

function TextPreview({ document }: { document: Document }) {
  const text = useQuery({
    queryKey: ['filevault', 'text', document.sha256],
    queryFn: ({ signal }) => readText(document, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryView query={text} label="Loading the preview">
      {(content) => (
        <figure className={styles.text}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys */}
          <section tabIndex={0} aria-label={`Preview of ${document.name}`}>
            <pre>{content}</pre>
          </section>
          {document.size > MOST_TEXT && <figcaption>The first {bytes(MOST_TEXT)}</figcaption>}
        </figure>
      )}
    </QueryView>
  );
}

async function readText({ id, mediaType }: Document, signal: AbortSignal): Promise<string> {
  const response = await fetch(contentAddress(id, 'inline'), {
    headers: { Range: `bytes=0-${MOST_TEXT - 1}` },
    signal,
  }).catch((error: unknown) => {
    throw signal.aborted ? error : unreachable(error);
  });
  if (!response.ok) throw await problemOf(response);
  return decoderFor(mediaType).decode(await response.arrayBuffer(), { stream: true });
}

/** A cut at the end may split a letter, which `stream` leaves out. An encoding nobody knows is read as UTF-8. */
function decoderFor(mediaType: string): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(mediaType)?.[1];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
