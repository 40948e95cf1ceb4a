/** What a long command says while it works, in a terminal and in a log. */

/** @param {string} fr @param {string} en */
export function bothLanguages(fr, en) {
  console.log(`  ${fr}\n  ${en}`);
}

/** @param {number} bytes @returns {[string, string]} in French and in English, decimal multiples */
export function sizeWords(bytes) {
  const giga = bytes >= 1e9;
  const value = (bytes / (giga ? 1e9 : 1e6)).toFixed(giga ? 2 : 1);
  return [`${value.replace('.', ',')} ${giga ? 'Go' : 'Mo'}`, `${value} ${giga ? 'GB' : 'MB'}`];
}

/**
 * A line that lives in a terminal; one line every ten seconds in a log.
 *
 * @param {string} name
 * @param {{ bytes: number }} done counted by whoever works
 * @param {number} total bytes, as far as they are known
 * @returns {() => void} ends it; may be called twice
 */
export function showProgress(name, done, total) {
  const live = process.stdout.isTTY;
  const line = () => {
    const percent = total > 0 ? Math.min(99, Math.floor((done.bytes / total) * 100)) : 0;
    return `  ${name} : ${percent} % (${sizeWords(done.bytes)[0]})`;
  };
  const timer = setInterval(() => process.stdout.write(live ? `\r${line()}   ` : `${line()}\n`), live ? 250 : 10_000);
  return () => {
    clearInterval(timer);
    if (live) process.stdout.write('\r\u001B[K');
  };
}
