import { DropZone } from '@/shared/components/DropZone';
import { uploadQueue } from './upload-queue';
import { useLargest } from './use-documents';

/** Takes files from anywhere on the page. With a tag chosen, new files get it: they would not be shown otherwise. */
export function UploadZone({ compact, tag }: { compact: boolean; tag: string }) {
  const largest = useLargest();
  const size = largest ? `Up to ${largest} each. ` : '';
  const tagged = tag ? `New files get the tag “${tag}”.` : '';
  return (
    <DropZone
      title={compact ? 'Drop files anywhere on this page' : 'The vault is empty. Drop the first files here'}
      hint={`${size}${tagged}` || undefined}
      multiple
      compact={compact}
      onFiles={(files) => uploadQueue.add(files, tag ? [tag] : [])}
    />
  );
}
