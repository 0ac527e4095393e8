import {
  Archive,
  File,
  FileCode,
  FileImage,
  FileMusic,
  FileSpreadsheet,
  FileText,
  FileVideoCamera,
  type LucideIcon,
} from 'lucide-react';

export type Preview = 'image' | 'text' | 'audio' | 'video' | 'none';
type Kind = { icon: LucideIcon; name: string; preview: Preview };

const unknown: Kind = { icon: File, name: 'File', preview: 'none' };

const kinds: readonly [RegExp, Kind][] = [
  [/^image\//, { icon: FileImage, name: 'Image', preview: 'image' }],
  [/^audio\//, { icon: FileMusic, name: 'Audio', preview: 'audio' }],
  [/^video\//, { icon: FileVideoCamera, name: 'Video', preview: 'video' }],
  [/^text\/(csv|tab-separated-values)$/, { icon: FileSpreadsheet, name: 'Table', preview: 'text' }],
  [/spreadsheet|ms-excel/, { icon: FileSpreadsheet, name: 'Spreadsheet', preview: 'none' }],
  [/^application\/pdf$/, { icon: FileText, name: 'PDF', preview: 'none' }],
  [
    /^text\/(html|css|javascript|xml)$|json$|\+xml$|javascript$|\/(xml|yaml|x-yaml|toml|sql|x-sh)$/,
    { icon: FileCode, name: 'Code', preview: 'text' },
  ],
  [/^text\//, { icon: FileText, name: 'Text', preview: 'text' }],
  [/zip|compressed|tar|gzip|rar/, { icon: Archive, name: 'Archive', preview: 'none' }],
  [/word|document|rtf|presentation/, { icon: FileText, name: 'Document', preview: 'none' }],
];

/** What a media type is to a person, and how it may be shown. Text is shown as text, whatever it says it is. */
export function kindOf(mediaType: string): Kind {
  const type = mediaType.split(';', 1)[0]?.trim() ?? '';
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? unknown;
}
