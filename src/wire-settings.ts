import { changeSetting } from './operations/settings/change-setting.ts';
import { mapYearChannel } from './operations/settings/map-year-channel.ts';
import { previewSetting } from './operations/settings/preview-setting.ts';
import { readSettings, type SettingsNeeds } from './operations/settings/read-settings.ts';

/** What is done to a school's settings. */
export function wireSettings(needs: SettingsNeeds) {
  return {
    readSettings: readSettings(needs),
    previewSetting: previewSetting(needs),
    changeSetting: changeSetting(needs),
    mapYearChannel: mapYearChannel(needs),
    followSettings: () => needs.settings.follow(),
  };
}
