import { useState } from 'react';
import { DEMO_ROLES, takeRole } from './role.js';

/** Which user of the demonstration asks; the headers of a tab may still name another by a token of their own. */
export function RoleChoice() {
  const [failure, setFailure] = useState('');
  const choose = (role: string) =>
    takeRole(role).then(
      () => setFailure(''),
      (error: unknown) => setFailure(`not taken: ${error instanceof Error ? error.message : error}`),
    );
  return (
    <label className="role-choice">
      ask as
      <select defaultValue={DEMO_ROLES[0]} onChange={(event) => void choose(event.target.value)}>
        {DEMO_ROLES.map((role) => (
          <option key={role} value={role}>
            {role.toLowerCase()}
          </option>
        ))}
      </select>
      <span role="status">{failure}</span>
    </label>
  );
}
