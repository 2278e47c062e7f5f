/**
 * Every row of the five strategy documents by its number, with how often the document ticks or says that it is done: daily,
 * weekly, monthly, half-termly (H), termly, annually, ongoing, as required (R), on an event, every four weeks (4). Where tick
 * and words disagree both stand here; what the pack takes of them is in `resolved` (domain.md 6.3, AMB-25).
 */
export const ROWS: Readonly<Record<string, string>> = {
  'priority-actions': `
    S0-01 D; S0-02 D; S0-03 D; S0-04 D; S0-05 D; S0-06 D; S0-07 D; S0-08 D; S0-09 HW; S0-10 M; S0-11 T; S0-12 T;
    S0-13 W; S0-14 DWH; S0-15 D; S0-16 T; S0-17 A; S0-18 M; S0-19 A; S0-20 H; S0-21 W; S0-22 O; S0-23 O; S0-24 A;
    S0-25 W; S0-26 DHA; S0-27 M; S0-28 O; S0-29 D; S0-30 D; S0-31 W; S0-32 W; S0-33 D; S0-34 D; S0-35 DW; S0-36 H;
    S0-37 H; S0-38 T; S0-39 A; S0-40 W; S0-41 O; S0-42 A; S0-43 O; S0-44 O; S0-45 W; S0-46 O;`,
  'band-responses': `
    S1-B1-R01 D; S1-B1-R02 D; S1-B1-R03 W; S1-B1-K01 HA; S1-B1-K02 H; S1-B1-D01 D; S1-B1-D02 D; S1-B1-D03 D;
    S1-B1-D04 D; S1-B1-W01 W; S1-B1-W02 W; S1-B1-W03 W; S1-B1-W04 W; S1-B1-T01 TH; S1-B1-T02 T; S1-B2-R01 O;
    S1-B2-R02 W; S1-B2-R03 E; S1-B2-R04 D; S1-B2-R05 W; S1-B2-K01 O; S1-B2-K02 O; S1-B2-K03 W; S1-B2-K04 W;
    S1-B2-D01 D; S1-B2-D02 D; S1-B2-D03 D; S1-B2-D04 D; S1-B2-D05 D; S1-B2-T01 T; S1-B2-T02 TE; S1-B2-T03 T;
    S1-B3-R01 O; S1-B3-R02 O; S1-B3-R03 O; S1-B3-R04 O; S1-B3-R05 O; S1-B3-R06 E; S1-B3-R07 O; S1-B3-R08 E;
    S1-B3-K01 O; S1-B3-K02 E; S1-B3-D01 D; S1-B3-D02 D; S1-B3-D03 D; S1-B3-D04 D; S1-B3-D05 D; S1-B3-D06 D;
    S1-B3-W01 W; S1-B3-W02 W; S1-B3-W03 W; S1-B3-W04 W; S1-B3-W05 W; S1-B3-W06 W; S1-B3-T01 T; S1-B3-T02 T;
    S1-B3-T03 TE; S1-B3-T04 T; S1-B4-R01 O; S1-B4-R02 O; S1-B4-R03 O; S1-B4-R04 O; S1-B4-R05 O; S1-B4-R06 R;
    S1-B4-R07 E; S1-B4-R08 E; S1-B4-K01 O; S1-B4-K02 E; S1-B4-D01 D; S1-B4-D02 D; S1-B4-D03 D; S1-B4-D04 D;
    S1-B4-D05 D; S1-B4-W01 W4; S1-B4-W02 W; S1-B4-W03 W; S1-B4-W04 W; S1-B4-W05 W; S1-B4-T01 T; S1-B4-T02 T;
    S1-B4-T03 T; S1-B5-R01 O; S1-B5-R02 E; S1-B5-R03 E; S1-B5-R04 O; S1-B5-R05 O; S1-B5-R06 E; S1-B5-R07 M;
    S1-B5-K01 O; S1-B5-K02 E; S1-B5-D01 D; S1-B5-D02 D; S1-B5-D03 D; S1-B5-W01 W; S1-B5-T01 T; S1-B5-T02 T;
    S1-B5-T03 T; S1-B5-T04 T; S1-B5-T05 M;`,
  'role-provisions': `
    S2-01 D; S2-02 DO; S2-03 W; S2-04 DO; S2-05 MH; S2-06 W; S2-07 W; S2-08 D; S2-09 W; S2-10 H; S2-11 D; S2-12 WHH;
    S2-13 D; S2-14 D; S2-15 D; S2-16 D; S2-17 D; S2-18 D; S2-19 D; S2-20 H; S2-21 W; S2-22 H; S2-23 R; S2-24 HR;
    S2-25 H; S2-26 DW; S2-27 W; S2-28 H; S2-29 HR; S2-30 A; S2-31 AR; S2-32 O; S2-33 O; S2-34 W; S2-35 O; S2-36 O;
    S2-37 H; S2-38 O;`,
  'action-plan': `
    S3-01 O; S3-02 O; S3-03 DO; S3-04 O; S3-05 O; S3-06 A; S3-07 O; S3-08 DO; S3-09 O; S3-10 O; S3-11 O; S3-12 O;
    S3-13 O; S3-14 O; S3-15 O; S3-16 O; S3-17 O; S3-18 O; S3-19 O; S3-20 O; S3-21 O; S3-22 O; S3-23 O; S3-24 O;
    S3-25 O; S3-26 O;`,
  waves: `
    S4-E-01 -; S4-E-02 O; S4-E-03 O; S4-E-04 TA; S4-E-05 O; S4-W1-01 E; S4-W1-02 D; S4-W1-03 O; S4-W1-04 O;
    S4-W1-05 O; S4-W1-06 O; S4-W1-07 O; S4-W1-08 O; S4-W1-09 O; S4-W1-10 O; S4-W1-11 O; S4-W1-12 OE; S4-W1-13 E;
    S4-W1-14 O; S4-W1-15 D; S4-W1-16 E; S4-W1-17 O; S4-W1-18 D; S4-W1-19 R; S4-W1-20 O; S4-W1-21 R; S4-W1-22 O;
    S4-W1-23 O; S4-W1-24 O; S4-W1-25 O; S4-W1-26 O; S4-W1-27 O; S4-W1-28 E; S4-W1-29 O; S4-W1-30 O; S4-W1-31 W;
    S4-W1-32 E; S4-W1-33 E; S4-W1-34 E; S4-W1-35 E; S4-W1-36 E; S4-W1-37 E; S4-W1-38 E; S4-W1-39 E; S4-W1-40 -;
    S4-W1-41 -; S4-W1-42 -; S4-W1-43 -; S4-W1-44 E; S4-W2-01 O; S4-W2-02 -; S4-W2-03 W; S4-W2-04 -; S4-W2-05 -;
    S4-W2-06 -; S4-W2-07 O; S4-W2-08 O; S4-W2-09 O; S4-W2-10 O; S4-W2-11 E; S4-W2-12 O; S4-W2-13 W; S4-W2-14 O;
    S4-W2-15 -; S4-W2-16 -; S4-W2-17 -; S4-W2-18 -; S4-W2-19 O; S4-W2-20 O; S4-W2-21 O; S4-W2-22 E; S4-W2-23 E;
    S4-W2-24 E; S4-W2-25 E; S4-W2-26 E; S4-W2-27 E; S4-W2-28 E; S4-W2-29 E; S4-W2-30 -; S4-W2-31 -; S4-W2-32 -;
    S4-W2-33 -; S4-W2-34 E; S4-W2-35 E; S4-W2-36 -; S4-W2-37 -; S4-W2-38 -; S4-W2-39 -; S4-W2-40 -; S4-W2-41 E;
    S4-W2-42 E; S4-W2-43 E; S4-W2-44 -; S4-W2-45 -; S4-W2-46 -; S4-W2-47 O; S4-W2-48 O; S4-W2-49 D; S4-W2-50 O;
    S4-W2-51 O; S4-W3-01 O; S4-W3-02 -; S4-W3-03 -; S4-W3-04 -; S4-W3-05 -; S4-W3-06 -; S4-W3-07 -; S4-W3-08 O;
    S4-W3-09 -; S4-W3-10 -; S4-W3-11 -; S4-W3-12 O; S4-W3-13 O; S4-W3-14 O; S4-W3-15 O; S4-W3-16 O; S4-W3-17 O;
    S4-W3-18 -; S4-W3-19 -; S4-W3-20 -; S4-W3-21 -; S4-W3-22 -; S4-W3-23 D; S4-W3-24 O; S4-W3-25 O; S4-W3-26 O;
    S4-W3-27 O; S4-W3-28 R; S4-W3-29 O; S4-W3-30 O; S4-W3-31 O; S4-W3-32 O; S4-W3-33 R; S4-W3-34 O; S4-SA-01 -;
    S4-SA-02 O; S4-SA-03 H;`,
};
