/**
 * A Date whose present is `movedNow()` (milliseconds since the epoch) and which is otherwise `RealDate`, so that
 * `instanceof`, `Date.parse` and dates of other modules work. performance.now() and timers keep to real time.
 */
export function movedDate(RealDate: DateConstructor, movedNow: () => number): DateConstructor {
  const Moved: DateConstructor = new Proxy(RealDate, {
    construct(target, args, newTarget) {
      return Reflect.construct(
        target,
        args.length === 0 ? [movedNow()] : args,
        newTarget === Moved ? target : newTarget,
      )
    },
    apply: (target) => new target(movedNow()).toString(),
    get: (target, key) => (key === 'now' ? movedNow : Reflect.get(target, key)),
  })
  return Moved
}

/** Makes all code of this thread live in moved time. Returns the real `Date.now`. */
export function installMovedDate(offset: SharedArrayBuffer): () => number {
  const RealDate = Date
  const realNow = RealDate.now
  const cell = new BigInt64Array(offset)
  const Moved = movedDate(RealDate, () => realNow() + Number(Atomics.load(cell, 0)))
  RealDate.prototype.constructor = Moved
  globalThis.Date = Moved
  return realNow
}
