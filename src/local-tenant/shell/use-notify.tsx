import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Notify } from './shell-context.ts';

export const TOASTER_ID = 'notices';

/** Shows short messages in the corner; errors stay longer and interrupt a screen reader. */
export function useNotify(toasterId: string): Notify {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (intent, text) => {
      const politeness = intent === 'error' ? 'assertive' : 'polite';
      const toast = (
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>
      );
      dispatchToast(toast, { intent, politeness, timeout: intent === 'error' ? 12_000 : 5000 });
    },
    [dispatchToast],
  );
}
