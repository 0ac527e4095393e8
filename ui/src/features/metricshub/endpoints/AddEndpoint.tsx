import { type FormEvent, useId, useState } from 'react';
import { toProblem } from '@/shared/api/problem';
import { Button } from '@/shared/components/Button';
import { Dialog } from '@/shared/components/Dialog';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { toast } from '@/shared/components/toast';
import { useAddEndpoint } from '../queries';
import styles from './AddEndpoint.module.css';

type AddEndpointProps = { open: boolean; onClose: () => void };

/** Asks for what is to be checked. */
export function AddEndpoint({ open, onClose }: AddEndpointProps) {
  const formId = useId();
  const add = useAddEndpoint();
  const close = () => {
    add.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title="Add endpoint"
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={add.isPending}>
            Add endpoint
          </Button>
        </>
      }
    >
      <Form id={formId} add={add} onDone={close} />
    </Dialog>
  );
}

type FormProps = { id: string; add: ReturnType<typeof useAddEndpoint>; onDone: () => void };

const TIME_LIMIT_MILLIS = 5_000;
const POINTERS = ['/name', '/url', '/intervalSeconds'];

function Form({ id, add, onDone }: FormProps) {
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [interval, setSeconds] = useState('30');
  const problem = add.isError ? toProblem(add.error) : undefined;
  const hasPlace = problem?.errors.some(({ pointer }) => POINTERS.includes(pointer)) ?? false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(
      {
        name: name.trim(),
        url: url.trim(),
        intervalSeconds: Number(interval),
        timeoutMillis: TIME_LIMIT_MILLIS,
      },
      {
        onSuccess: () => {
          toast({ text: `${name.trim()} is checked from now on.`, tone: 'good' });
          onDone();
        },
      },
    );
  };
  return (
    <form id={id} className={styles.form} onSubmit={submit} noValidate>
      {problem && !hasPlace && <ProblemNotice problem={problem} />}
      <Field label="Name" error={problem?.errorAt('/name')}>
        <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label="URL"
        hint="http:// or https://; an answer of 200 to 299 is up"
        error={problem?.errorAt('/url')}
      >
        <Input
          type="url"
          inputMode="url"
          placeholder="https://example.org/health"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      <Field label="Seconds between checks" hint="5 to 86,400" error={problem?.errorAt('/intervalSeconds')}>
        <Input
          type="number"
          inputMode="numeric"
          value={interval}
          onChange={(event) => setSeconds(event.target.value)}
        />
      </Field>
    </form>
  );
}
