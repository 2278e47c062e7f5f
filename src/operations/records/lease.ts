/** Leases run on the computer's time, which nobody moves; the end of one also tells it from another. */
export interface Lease {
  readonly from: Date;
  readonly until: Date;
}
