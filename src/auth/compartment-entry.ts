/** The beginning of the keys of what a subject enters; the name of the compartment follows. */
export function entriesOf(subject: string): string {
  return `COMPARTMENT_ENTRY\n${subject}\n`;
}

/** The key of a subject's entry to a compartment: all approvals of it have it in common. */
export function entryTarget(subject: string, compartment: string): string {
  return `${entriesOf(subject)}${compartment}`;
}
