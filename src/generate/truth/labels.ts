import { dayText } from '../days.js';
import { allegationKey, type Drawing, employeeKey, groupKey, nominalKey, operationKey } from '../drawing.js';
import type { Rows } from '../rows.js';

/** What is true of cases and employees, one row a fact; written beside the import folder's files and never imported. */
export function* labelRows({ cases }: Drawing): Rows {
  for (const label of cases.labels) {
    const row = {
      allegation: label.allegation === undefined ? undefined : allegationKey(label.allegation),
      operation: label.operation === undefined ? undefined : operationKey(label.operation),
      event: label.event === undefined ? undefined : dayText(label.event),
      employee: label.employee === undefined ? undefined : employeeKey(label.employee),
      label: label.kind,
      group: label.group === undefined ? undefined : groupKey(label.group),
      nominal: label.nominal === undefined ? undefined : nominalKey(label.nominal),
      hops: label.hops,
      recorded: label.recorded,
      detail: label.detail,
    };
    yield { file: 'truth/labels', row };
  }
}
