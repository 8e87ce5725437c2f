import { Checkbox, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useRoving } from '../../components/roving.ts';
import rows from '../../components/rows.module.css';
import styles from './Register.module.css';
import type { RegisterPart } from './Register.tsx';
import { RegisterRow } from './RegisterRow.tsx';
import { groupsOf, shown } from './register-filter.ts';

/** Above this many a person looks for a name instead of reading the list. */
const fewRows = 8;

/** Everybody who may be here, by group. One tab stop; arrows go from person to person. */
export function RegisterRows({ register, reload }: RegisterPart) {
  const [find, setFind] = useState('');
  const [unmarkedOnly, setUnmarkedOnly] = useState(false);
  const roving = useRoving<HTMLDivElement>();
  const takes = register.may.includes('take-register');
  const found = register.rows.filter((row) => shown(row, { find, unmarkedOnly }));
  const unmarked = register.rows.filter(({ words }) => words === null).length;
  const groups = groupsOf(found);
  return (
    <>
      {register.rows.length > fewRows && (
        <div className={rows.line}>
          <Input
            type="search"
            aria-label="Find a person or a school"
            placeholder="Find a person or a school"
            value={find}
            onChange={(_event, data) => setFind(data.value)}
          />
          <Checkbox
            label={`Only not marked (${unmarked})`}
            checked={unmarkedOnly}
            onChange={(_event, data) => setUnmarkedOnly(data.checked === true)}
          />
        </div>
      )}
      {found.length === 0 && <p>Nobody fits what you look for.</p>}
      {takes && !register.closed && (
        <p className={styles.keys}>Keys: arrows move, Space here or left, A apologies, T times.</p>
      )}
      <div {...roving} className={rows.stack}>
        {groups.map(([groupName, people]) => (
          <div key={groupName} className={rows.stack}>
            {register.groups.length > 1 && <h3 className={rows.subheading}>{groupName}</h3>}
            <ul className={styles.people}>
              {people.map((row) => (
                <RegisterRow
                  key={row.key}
                  row={row}
                  meetingId={register.meetingId}
                  takes={takes}
                  closed={register.closed}
                  reload={reload}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
