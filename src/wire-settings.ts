import { readIcalCalendar } from './adapters/calendar/read-ical-calendar.ts';
import { splitStaffText } from './adapters/mis/csv/split-staff-text.ts';
import { changeSetting } from './operations/settings/change-setting.ts';
import { mapYearChannel } from './operations/settings/map-year-channel.ts';
import { previewSetting } from './operations/settings/preview-setting.ts';
import { readCalendarText } from './operations/settings/read-calendar-text.ts';
import { readStaffFile } from './operations/settings/read-staff-file.ts';
import { readSettings, type SettingsNeeds } from './operations/settings/read-settings.ts';

/** What is done to a school's settings. */
export function wireSettings(needs: SettingsNeeds) {
  return {
    readSettings: readSettings(needs),
    previewSetting: previewSetting(needs),
    changeSetting: changeSetting(needs),
    mapYearChannel: mapYearChannel(needs),
    readCalendarText: readCalendarText({ settings: needs.settings, readIcal: readIcalCalendar }),
    readStaffFile: readStaffFile({ split: splitStaffText }),
    followSettings: () => needs.settings.follow(),
  };
}
