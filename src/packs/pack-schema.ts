import { z } from 'zod';
import { ESCALATION_STAGES, type Pack } from '../domain/strategy/pack.ts';
import { dayWindow } from './cadence-schema.ts';
import { attendanceBand, faultsOfSteps, grade, overlay, percent, slug } from './edge-schema.ts';
import { faultsOfReferences } from './faults-of-references.ts';
import { barriers, caseTerms } from './case-schema.ts';
import { provision, strategyRole } from './provision-schema.ts';

const schoolDays = z.int().min(1).max(190);
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the form HH:MM');

const thresholds = z.strictObject({
  narrativeBelowPercent: percent,
  concerningBelowPercent: percent,
  provisionalBelowSessions: z.int().min(0).max(380),
  earlyWarningSessions: z.int().min(1).max(20),
  schoolTargetPercent: percent,
  localAuthorityBelowPercent: percent,
  welfareCheckDays: schoolDays,
  homeVisitDays: schoolDays,
  vulnerableVisitDays: schoolDays,
});

const firstDayLadder = z.strictObject({
  cancelledByArrival: z.literal(true),
  steps: z.array(
    z.strictObject({
      id: slug,
      title: z.string().min(1).max(120),
      minutesAfterClose: z.int().min(0).max(420),
      does: z.enum(['message', 'call', 'call-every-contact', 'welfare-decision']),
      role: strategyRole,
      forWhom: z.enum(['everyone', 'vulnerable']),
      onlyIf: z.enum(['always', 'no-reply', 'no-contact']),
    }),
  ),
});

const escalationStep = z.strictObject({
  id: slug,
  title: z.string().min(1).max(120),
  stage: z.enum(ESCALATION_STAGES),
  role: strategyRole,
  when: z.string().min(1).max(240),
  reviewAfterSchoolDays: schoolDays.nullable(),
  needsDecision: z.boolean(),
  outcomes: z.array(z.string().min(1)),
});

const durations = z.strictObject({
  contractSchoolDays: schoolDays,
  contractReviewSchoolDays: schoolDays,
  letterReviewSchoolDays: schoolDays,
  catchUpSchoolDays: schoolDays,
  monitoringSchoolDays: schoolDays,
  actionEscalatesAfterSchoolDays: schoolDays,
});

const rewards = z.strictObject({
  highPercent: percent,
  improvedPoints: z.number().min(0.1).max(50),
  classAbovePercent: percent,
  classCelebratedPercent: percent,
  pupilTermPercent: percent,
});

const publicRecognition = z.strictObject({
  classesAndGroups: z.boolean(),
  names: z.enum(['never', 'with-recorded-consent']),
  smallestGroup: z.int().min(1).max(100),
});

const conversionRow = z.strictObject({
  percent,
  days: z.int().min(0).max(195),
  sessions: z.int().min(0).max(390),
  label: z.string().min(1).nullable(),
});

/** A school's strategy. docs/packs.md explains it; docs/pack.schema.json is made from this. */
export const pack = z
  .strictObject({
    id: slug,
    title: z.string().min(1).max(80),
    description: z.string().min(1).max(400),
    bands: z.array(attendanceBand).min(1),
    caseBelowBandId: slug,
    cases: caseTerms,
    barriers,
    overlays: z.array(overlay),
    colours: z.array(grade),
    letters: z.array(grade),
    thresholds,
    roles: z.partialRecord(strategyRole, z.string().min(1).max(60)),
    dayTimes: z.partialRecord(dayWindow, wallTime),
    firstDayLadder,
    escalation: z.array(escalationStep),
    durations,
    rewards,
    publicRecognition,
    textRecipient: z.enum(['parents', 'pupils', 'pupils-and-parents']),
    conversionTable: z.array(conversionRow),
    provisions: z.array(provision),
  })
  .superRefine((given, context) => {
    const faults = [
      ...faultsOfSteps(given.bands, 'bands'),
      ...faultsOfSteps(given.colours, 'colours'),
      ...faultsOfSteps(given.letters, 'letters'),
      ...faultsOfReferences(given),
    ];
    for (const { path, message } of faults) context.addIssue({ code: 'custom', path, message });
    const last = given.bands.at(-1);
    if (last?.from.percent !== 0 || !last.from.included) {
      const message = 'the last band must hold everyone, from 0 with its edge';
      context.addIssue({ code: 'custom', path: ['bands'], message });
    }
  }) satisfies z.ZodType<Pack>;
