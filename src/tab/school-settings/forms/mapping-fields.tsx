import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import type { StaffMapping } from '../../../http/settings-files-contract.ts';

interface Props {
  readonly heads: readonly string[];
  readonly mapping: StaffMapping;
  readonly change: (mapping: StaffMapping) => void;
}

const FIELDS: readonly (readonly [keyof StaffMapping, string])[] = [
  ['personId', 'Object id in Entra ID'],
  ['name', 'Name'],
  ['roles', 'Roles'],
  ['yearGroups', 'Year groups'],
  ['forms', 'Forms'],
  ['lineManagerId', 'Line manager’s object id'],
];

/** Which column of the file holds what. */
export function MappingFields({ heads, mapping, change }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>Which column holds what</legend>
      {FIELDS.map(([field, label]) => (
        <Field key={field} label={label}>
          <Select
            value={mapping[field] === null ? '' : String(mapping[field])}
            onChange={(_event, { value }) => change({ ...mapping, [field]: value === '' ? null : Number(value) })}
          >
            <option value="">None</option>
            {heads.map((head, index) => (
              <option key={index} value={String(index)}>
                {head === '' ? `Column ${index + 1}` : head}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& > *': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  legend: { ...typographyStyles.body1Strong, padding: `0 ${tokens.spacingHorizontalXS}` },
});
