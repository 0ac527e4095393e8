import { CircleSlash, CircleX, type LucideIcon, RotateCcw, Unplug } from 'lucide-react';
import { memo } from 'react';
import type { Message, Outcome } from '@/shared/api/chatmind';
import { Badge, type Tone } from '@/shared/components/Badge';
import { Button } from '@/shared/components/Button';
import { CopyButton } from '@/shared/components/CopyButton';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { duration } from '@/shared/format/times';
import { Citations } from './Citations';
import { Markdown } from './Markdown';
import styles from './Messages.module.css';
import { ReplyFrame } from './ReplyFrame';
import { Steps } from './Steps';

type ReplyProps = {
  message: Message;
  /** What to ask again; none while another reply is written. */
  question: string | undefined;
  onAsk: (text: string) => Promise<void>;
};

/** A reply that is whole, or as much of it as there will ever be. Rendered once. */
export const Reply = memo(function Reply({ message, question, onAsk }: ReplyProps) {
  const { text, reply } = message;
  return (
    <ReplyFrame>
      {reply && <Steps steps={reply.steps} />}
      <Markdown text={text} />
      {reply && <Citations citations={reply.citations} />}
      {reply && reply.outcome !== 'done' && (
        <Unfinished outcome={reply.outcome} problem={reply.problem} question={question} onAsk={onAsk} />
      )}
      <footer className={styles.foot}>
        {text && <CopyButton text={text} label="Copy the reply" />}
        <span className={styles.meta}>
          <RelativeTime at={message.createdAt} />
          {reply && ` · in ${duration(reply.totalMs)}`}
        </span>
      </footer>
    </ReplyFrame>
  );
});

const outcomes: Record<
  Exclude<Outcome, 'done'>,
  { tone: Tone; icon: LucideIcon; name: string; text: string }
> = {
  stopped: { tone: 'neutral', icon: CircleSlash, name: 'Stopped', text: 'What was written is kept.' },
  failed: { tone: 'bad', icon: CircleX, name: 'Failed', text: 'The assistant could not finish.' },
  interrupted: {
    tone: 'warn',
    icon: Unplug,
    name: 'Interrupted',
    text: 'The service went down in the middle. What was written is kept.',
  },
};

type UnfinishedProps = Omit<ReplyProps, 'message'> & {
  outcome: keyof typeof outcomes;
  problem: string | null;
};

function Unfinished({ outcome, problem, question, onAsk }: UnfinishedProps) {
  const { tone, icon, name, text } = outcomes[outcome];
  // What goes wrong is shown above the message box.
  const again = () => question !== undefined && void onAsk(question).catch(() => undefined);
  return (
    <div className={styles.unfinished}>
      <Badge tone={tone} icon={icon}>
        {name}
      </Badge>
      <span>{problem || text}</span>
      {question !== undefined && (
        <Button size="small" icon={RotateCcw} onClick={again}>
          Ask again
        </Button>
      )}
    </div>
  );
}
