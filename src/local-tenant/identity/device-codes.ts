import { randomInt, randomUUID } from 'node:crypto';

/** Microsoft Graph Command Line Tools: Microsoft's own public program, which is in every tenant. */
export const GRAPH_TOOLS_CLIENT_ID = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
/** RFC 8628's name for the grant, and the older one that msal-node still sends. */
export const DEVICE_GRANTS = ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'];

export const DEVICE_CODE_SECONDS = 900;

/** Without letters that look like digits, nor vowels that make words. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';

export type DeviceCodeState =
  | { readonly kind: 'signed-in'; readonly personId: string; readonly scopes: readonly string[] }
  | { readonly kind: 'refused'; readonly error: string; readonly code: number; readonly message: string };

export interface DeviceCodes {
  /** @param scopes Permissions of Graph that the program asks for. */
  issue(scopes: readonly string[]): { readonly userCode: string; readonly deviceCode: string };
  /** The permissions that a code on a person's screen asks for; null for a code that is not waiting. */
  asked(userCode: string): readonly string[] | null;
  /** Null declines. */
  answer(userCode: string, personId: string | null): void;
  /** What the program that waits is told. A code that brought a token brings no second one. */
  redeem(deviceCode: string): DeviceCodeState;
}

interface Waiting {
  readonly userCode: string;
  readonly deviceCode: string;
  readonly scopes: readonly string[];
  readonly endsAt: number;
  answer: { readonly personId: string | null } | null;
}

/** Sign-in on another screen, as the OAuth device grant has it (RFC 8628) and Entra ID plays it. */
export function createDeviceCodes(systemNow: () => Date): DeviceCodes {
  const codes = new Map<string, Waiting>();
  const waitingFor = (userCode: string): Waiting | undefined => {
    const wanted = userCode.trim().toUpperCase();
    return [...codes.values()].find((code) => code.userCode === wanted && code.endsAt > systemNow().getTime());
  };
  return {
    issue(scopes) {
      const userCode = Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      const deviceCode = randomUUID();
      const endsAt = systemNow().getTime() + DEVICE_CODE_SECONDS * 1_000;
      codes.set(deviceCode, { userCode, deviceCode, scopes, endsAt, answer: null });
      return { userCode, deviceCode };
    },
    asked: (userCode) => waitingFor(userCode)?.scopes ?? null,
    answer(userCode, personId) {
      const code = waitingFor(userCode);
      if (code !== undefined) code.answer = { personId };
    },
    redeem(deviceCode) {
      const code = codes.get(deviceCode);
      if (code === undefined) return refused('bad_verification_code', 70018, 'The verification code is not valid.');
      if (code.endsAt <= systemNow().getTime()) {
        return refused('expired_token', 70020, 'The provided value for the device code is expired.');
      }
      if (code.answer === null) {
        return refused('authorization_pending', 70016, 'OAuth 2.0 device flow error. Authorization is pending.');
      }
      codes.delete(deviceCode);
      const { personId } = code.answer;
      if (personId === null) return refused('authorization_declined', 70001, 'The user declined to sign in.');
      return { kind: 'signed-in', personId, scopes: code.scopes };
    },
  };
}

function refused(error: string, code: number, message: string): DeviceCodeState {
  return { kind: 'refused', error, code, message };
}
