import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '../browser/copy-text';
import { IconButton } from './IconButton';
import { toast } from './toast';

type CopyButtonProps = { text: string; label: string };

const THANKS_MILLIS = 2_000;

export function CopyButton({ text, label }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), THANKS_MILLIS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    const done = copyText(text);
    setCopied(done);
    if (!done) toast({ text: 'This browser does not allow copying here.', tone: 'bad' });
  };
  return (
    <IconButton label={copied ? 'Copied' : label} icon={copied ? Check : Copy} size="small" onClick={copy} />
  );
}
