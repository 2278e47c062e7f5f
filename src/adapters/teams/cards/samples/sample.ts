/** A view to be rendered, and what is in it: "200 pupils". */
export interface Sample<View> {
  readonly what: string;
  readonly view: View;
}
