import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterRow } from '../../http/contract.ts';
import type { ApiClient } from '../api/api-client.ts';
import { saveFile } from '../api/fetch-file.ts';
import { pupilCountText } from '../format/count-text.ts';

interface Props {
  readonly api: ApiClient;
  /** The chosen rows, or all that are shown where none is. */
  readonly rows: readonly RegisterRow[];
  /** The school's date now, for the file's name. */
  readonly today: string;
  readonly mayExport: boolean;
  readonly say: (text: string) => void;
}

const NAMES = { xlsx: 'Excel', csv: 'CSV' } as const;

/** The rows as a file, made and recorded by the server, and on paper. */
export function TakeOutMenu({ api, rows, today, mayExport, say }: Props) {
  const [isBusy, setBusy] = useState(false);
  const take = (format: keyof typeof NAMES) => {
    setBusy(true);
    say('The file is being made …');
    const pupilIds = rows.map(({ pupilId }) => pupilId);
    void api.registerPage.file({ format, pupilIds }).then((answer) => {
      setBusy(false);
      if (answer.kind === 'failed') {
        say(`No file. ${answer.failure.message}`);
        return;
      }
      const name = `risk-register-${today}.${format}`;
      saveFile(answer.value, name);
      say(`${name} has ${pupilCountText(pupilIds.length)}. That you took it out is recorded.`);
    });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton disabledFocusable={isBusy || rows.length === 0}>Take out</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={`Take out ${pupilCountText(rows.length)}`}>
          {mayExport && (
            <>
              <MenuItem onClick={() => take('xlsx')}>As an {NAMES.xlsx} file</MenuItem>
              <MenuItem onClick={() => take('csv')}>As a {NAMES.csv} file</MenuItem>
            </>
          )}
          <MenuItem onClick={() => window.print()}>Print</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
