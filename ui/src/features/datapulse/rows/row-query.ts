import type { ColumnType } from '@/shared/api/datapulse';
import { isNumber, isTime } from '../figures';

export type Operator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'in'
  | 'contains'
  | 'startswith'
  | 'endswith'
  | 'isempty';
export type Filter = { column: string; operator: Operator; value: string };
export type SortKey = { column: string; descending: boolean };

/** Which rows, in which order; the same words in the page's address and in the service's. */
export type RowQuery = { q: string; sort: SortKey | undefined; filters: readonly Filter[] };

export const ALL_ROWS: RowQuery = { q: '', sort: undefined, filters: [] };

export const operatorWords: Record<Operator, string> = {
  eq: 'is',
  ne: 'is not',
  gt: 'more than',
  gte: 'at least',
  lt: 'less than',
  lte: 'at most',
  between: 'between',
  in: 'one of',
  contains: 'contains',
  startswith: 'begins with',
  endswith: 'ends with',
  isempty: 'is empty',
};

const isOperator = (text: string): text is Operator => text in operatorWords;

/** What makes sense to ask of a column. */
export function operatorsFor(type: ColumnType): readonly Operator[] {
  if (isNumber(type) || isTime(type))
    return ['gte', 'lte', 'between', 'eq', 'ne', 'gt', 'lt', 'in', 'isempty'];
  if (type === 'boolean') return ['eq', 'isempty'];
  return ['contains', 'eq', 'ne', 'in', 'startswith', 'endswith', 'isempty'];
}

export const isAllRows = ({ q, sort, filters }: RowQuery): boolean =>
  q === '' && sort === undefined && filters.length === 0;

/** Whether some rows are left out. */
export const narrows = ({ q, filters }: RowQuery): boolean => q !== '' || filters.length > 0;

/** `amount__gte=10` is a filter; a column's own name may have `__` in it, so the last one counts. */
export function filterOf(name: string, value: string): Filter | undefined {
  const at = name.lastIndexOf('__');
  const operator = name.slice(at + 2);
  return at > 0 && isOperator(operator) ? { column: name.slice(0, at), operator, value } : undefined;
}

export const nameOf = ({ column, operator }: Filter): string => `${column}__${operator}`;

/** "amount at least 10". */
export function filterText({ column, operator, value }: Filter): string {
  if (operator === 'isempty') return `${column} is ${value === 'false' ? 'not empty' : 'empty'}`;
  return `${column} ${operatorWords[operator]} ${shortened(value)}`;
}

export function rowQueryIn(params: URLSearchParams): RowQuery {
  const sort = params.get('sort');
  return {
    q: params.get('q') ?? '',
    sort: sort === null || sort === '' ? undefined : sortOf(sort),
    filters: [...params].flatMap(([name, value]) => filterOf(name, value) ?? []),
  };
}

/** The address with another query in it; everything else in it stays. */
export function withRowQuery(before: URLSearchParams, { q, sort, filters }: RowQuery): URLSearchParams {
  const after = new URLSearchParams([...before].filter(([name, value]) => !filterOf(name, value)));
  put(after, 'q', q);
  put(after, 'sort', sort ? sortText(sort) : '');
  after.delete('row');
  for (const filter of filters) after.append(nameOf(filter), filter.value);
  return after;
}

/** Adds a filter; one with the same column and operator is replaced. */
export function withFilter(query: RowQuery, filter: Filter): RowQuery {
  return { ...query, filters: [...withoutFilter(query, filter).filters, filter] };
}

export function withoutFilter(query: RowQuery, filter: Filter): RowQuery {
  return { ...query, filters: query.filters.filter((each) => nameOf(each) !== nameOf(filter)) };
}

/** The parameters of the service for it. */
export function parametersOf({ q, sort, filters }: RowQuery) {
  return {
    ...(q && { q }),
    ...(sort && { sort: sortText(sort) }),
    ...(filters.length > 0 && {
      filters: Object.fromEntries(filters.map((filter) => [nameOf(filter), filter.value])),
    }),
  };
}

/** First up, then down, then as the file has it. */
export function nextSort(present: SortKey | undefined, column: string): SortKey | undefined {
  if (present?.column !== column) return { column, descending: false };
  return present.descending ? undefined : { column, descending: true };
}

export function sortText({ column, descending }: SortKey): string {
  return (descending ? '-' : '') + quoted(column);
}

function sortOf(text: string): SortKey {
  const descending = text.startsWith('-');
  return { column: unquoted(descending ? text.slice(1) : text), descending };
}

/** As in a CSV file: names with a comma, a quote or a dash in front stand in quotes. */
export const quoted = (text: string): string =>
  /[",]|^-|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;

function put(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name);
  else params.set(name, value);
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
