/** The same function, working each answer out only once: for what depends on its key alone. */
export function rememberEach<Key, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = workOut(key);
    known.set(key, value);
    return value;
  };
}
