/** Stands for the work of a thread: answers, or ends the thread under its job. */
export function answerJob({ task }) {
  if (task.kind === 'die') process.exit(1);
  return { answer: 'alive', took: 0 };
}
