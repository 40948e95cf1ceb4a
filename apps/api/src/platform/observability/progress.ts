/** Says a sentence to whoever started this process and shows it to a person (`npm start`). Unheard otherwise. */
export function tellProgress(sentence: string): void {
  process.send?.({ progress: sentence });
}
