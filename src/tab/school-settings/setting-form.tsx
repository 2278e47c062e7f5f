import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { SettingName, SettingsPage } from '../../http/settings-contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { AgendaCapForm } from './forms/agenda-cap-form.tsx';
import { BandsForm } from './forms/bands-form.tsx';
import { CalendarsForm } from './forms/calendars-form.tsx';
import { CoverForm } from './forms/cover-form.tsx';
import { FileTextForm } from './forms/file-text-form.tsx';
import { MessageTimesForm } from './forms/message-times-form.tsx';
import { PublicityForm } from './forms/publicity-form.tsx';
import { StaffForm } from './forms/staff-form.tsx';
import { bands, coverRows, messageTimes, publicity, staffRows } from './setting-values.ts';

export interface FormProps<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
}

interface Props extends FormProps<unknown> {
  readonly api: ApiClient;
  readonly page: SettingsPage;
  readonly setting: SettingName;
}

/** The fields of a setting. A value that a form does not know is shown as the text of the file. */
export function SettingForm({ api, page, setting, value, change }: Props) {
  switch (setting) {
    case 'messageTimes': {
      const known = messageTimes.safeParse(value);
      if (known.success) return <MessageTimesForm value={known.data} change={change} />;
      break;
    }
    case 'bands': {
      const known = bands.safeParse(value);
      if (known.success) return <BandsForm value={known.data} change={change} />;
      break;
    }
    case 'publicRecognition': {
      const known = publicity.safeParse(value);
      if (known.success) return <PublicityForm value={known.data} change={change} />;
      break;
    }
    case 'cover': {
      const known = coverRows.safeParse(value);
      const staff = staffRows.safeParse(page.settings.find((shown) => shown.setting === 'staff')?.value);
      if (known.success && staff.success) return <CoverForm value={known.data} staff={staff.data} change={change} />;
      break;
    }
    case 'briefingsNeedApproval':
      return (
        <Checkbox
          label="Somebody other than the author approves each briefing before it goes out"
          checked={value === true}
          onChange={(_event, { checked }) => change(checked === true)}
        />
      );
    case 'absenceMessage':
      return (
        <Field
          label="Words"
          hint="The app fills in {school}, {forename}, {session} and {date}. 459 characters at most. Empty: the app’s own text."
        >
          <Textarea
            rows={4}
            value={typeof value === 'string' ? value : ''}
            onChange={(_event, data) => change(data.value === '' ? null : data.value)}
          />
        </Field>
      );
    case 'agendaCap':
      return <AgendaCapForm value={value} change={change} />;
    case 'calendars':
      return <CalendarsForm api={api} value={value} change={change} />;
    case 'staff':
      return <StaffForm api={api} value={value} change={change} />;
  }
  return <FileTextForm value={value} change={change} />;
}
