import { CircleCheck, CircleDashed, type LucideIcon, OctagonX } from 'lucide-react';
import type { CheckStatus } from '@/shared/api/metricshub';
import { Badge, type Tone } from '@/shared/components/Badge';

const looks: Record<CheckStatus, { text: string; tone: Tone; icon: LucideIcon }> = {
  up: { text: 'Up', tone: 'good', icon: CircleCheck },
  down: { text: 'Down', tone: 'bad', icon: OctagonX },
  unknown: { text: 'Unknown', tone: 'neutral', icon: CircleDashed },
};

/** Up, down or unknown: by a word, a shape and a colour. */
export function Status({ status }: { status: CheckStatus }) {
  const { text, tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {text}
    </Badge>
  );
}
