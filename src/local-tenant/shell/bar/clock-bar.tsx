import { Badge, Button, Spinner, Toolbar } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { schoolDay, schoolTime } from '../school-time.ts';
import type { ClockMove } from '../shell-api.ts';
import { useShell } from '../shell-context.ts';
import type { LiveSchool } from '../use-live-school.ts';
import { useSchoolClock } from '../use-school-clock.ts';
import './clock-bar.css';

const MOVES: ReadonlyArray<{ move: ClockMove; label: string }> = [
  { move: 'next-register', label: 'Next register' },
  { move: '10:00', label: '10:00' },
  { move: 'end-of-day', label: 'End of day' },
  { move: 'next-morning', label: 'Next morning' },
];

/** What time it is at the school, and the buttons that move it on. */
export function ClockBar({ live }: { live: LiveSchool }) {
  const { api, notify } = useShell();
  const [moving, setMoving] = useState<ClockMove | null>(null);
  const now = useSchoolClock(live.clock);

  const moveTo = async (move: ClockMove) => {
    if (moving) return;
    setMoving(move);
    const answer = await api.moveClock(move);
    setMoving(null);
    if (answer.kind === 'failed') notify('error', answer.message);
    else live.setClock(answer.value.now);
  };

  return (
    <section className="clock-bar" aria-label="School clock">
      <ClockRegular className="clock-icon" />
      <time dateTime={now.toISOString()} className="clock-time">
        {schoolDay(now)}, <strong>{schoolTime(now)}</strong>
      </time>
      <span role="status" className="clock-status">
        {!live.connected && (
          <Badge appearance="tint" color="warning">
            Reconnecting
          </Badge>
        )}
      </span>
      <Toolbar size="small" aria-label="Move the clock" aria-busy={moving !== null} className="clock-moves">
        {MOVES.map(({ move, label }) => (
          <Button
            key={move}
            size="small"
            appearance="outline"
            icon={moving === move ? <Spinner size="extra-tiny" /> : null}
            disabledFocusable={moving !== null}
            onClick={() => void moveTo(move)}
          >
            {label}
          </Button>
        ))}
      </Toolbar>
    </section>
  );
}
