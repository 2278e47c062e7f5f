import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ApiClient } from '../api/api-client.ts';
import { saveFile } from '../api/fetch-file.ts';
import type { Span } from '../api/provisions-client.ts';

/** The evidence of the days shown as a workbook, without a pupil's name. */
export function ExportButton({ api, span }: { api: ApiClient; span: Span }) {
  const [said, say] = useState('');
  const take = async () => {
    say('The workbook is being made …');
    const answer = await api.provisions.workbook(span);
    say(answer.kind === 'ok' ? 'The workbook is in your downloads.' : `Not exported. ${answer.failure.message}`);
    if (answer.kind === 'ok') saveFile(answer.value, `provisions-${span.from}-to-${span.to}.xlsx`);
  };
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} onClick={() => void take()}>
        Excel
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
