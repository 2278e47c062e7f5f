/** Words that take each other's place on one line, for a person who watches; a script's log is spared them. */
export function progressOn(stream: { readonly isTTY?: boolean; write(text: string): unknown }) {
  return (text: string): void => {
    if (stream.isTTY === true) stream.write(`\r\u001b[2K${text}`);
  };
}
