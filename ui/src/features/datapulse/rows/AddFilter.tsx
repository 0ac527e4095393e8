import { type FormEvent, useId, useState } from 'react';
import type { Column } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Dialog } from '@/shared/components/Dialog';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import { Select } from '@/shared/components/Select';
import { isNumber, isTime } from '../figures';
import styles from './FilterBar.module.css';
import { type Filter, type Operator, operatorsFor, operatorWords, quoted } from './row-query';

type AddFilterProps = {
  columns: readonly Column[];
  onAdd: (filter: Filter) => void;
  onClose: () => void;
};

const hints: Partial<Record<Operator, string>> = {
  in: 'Values with commas between them.',
  between: 'Both ends count.',
  contains: 'In any case.',
};

/** Asks which column, how, and with what. */
export function AddFilter({ columns, onAdd, onClose }: AddFilterProps) {
  const formId = useId();
  const [at, setAt] = useState(0);
  const [chosen, choose] = useState<Operator>();
  const [values, setValues] = useState(['', '']);
  const column = columns[at];
  if (!column) return null;
  const operators = operatorsFor(column.type);
  const operator = chosen && operators.includes(chosen) ? chosen : (operators[0] as Operator);
  const value = writtenValue(operator, values);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== '') onAdd({ column: column.name, operator, value });
  };
  return (
    <Dialog
      open
      title="Filter rows"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" disabled={value === ''}>
            Show these rows
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={submit}>
        <Field label="Column">
          <Select
            value={String(at)}
            onChange={(event) => setAt(Number(event.target.value))}
            options={columns.map(({ name }, index) => ({ value: String(index), label: name }))}
          />
        </Field>
        <Field label="Condition">
          <Select
            value={operator}
            onChange={(event) => choose(event.target.value as Operator)}
            options={operators.map((each) => ({ value: each, label: operatorWords[each] }))}
          />
        </Field>
        <Values column={column} operator={operator} values={values} onChange={setValues} />
      </form>
    </Dialog>
  );
}

type ValuesProps = {
  column: Column;
  operator: Operator;
  values: string[];
  onChange: (values: string[]) => void;
};

function Values({ column, operator, values: [first = '', second = ''], onChange }: ValuesProps) {
  if (operator === 'isempty') return null;
  const example = column.min ?? undefined;
  const common = {
    inputMode: isNumber(column.type) ? ('decimal' as const) : ('text' as const),
    placeholder: isTime(column.type) || isNumber(column.type) ? example : undefined,
  };
  return (
    <>
      <Field label={operator === 'between' ? 'From' : 'Value'} hint={hints[operator]}>
        <Input
          {...common}
          data-initial-focus
          value={first}
          onChange={(event) => onChange([event.target.value, second])}
        />
      </Field>
      {operator === 'between' && (
        <Field label="To">
          <Input
            {...common}
            placeholder={column.max ?? undefined}
            value={second}
            onChange={(event) => onChange([first, event.target.value])}
          />
        </Field>
      )}
    </>
  );
}

function writtenValue(operator: Operator, [first = '', second = '']: string[]): string {
  if (operator === 'isempty') return 'true';
  if (operator === 'between') return first && second ? `${quoted(first)},${quoted(second)}` : '';
  return first;
}
