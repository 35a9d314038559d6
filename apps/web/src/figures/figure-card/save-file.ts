/** How long the browser may take to begin reading what is saved, ms. */
const UNTIL_READ = 10_000;

/** Hands a file to the reader's browser. That it comes from an exercise, its name says. */
export function saveFile(name: string, content: Blob): void {
  const isExercise = document.documentElement.dataset.exercise !== undefined;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = isExercise ? `EXERCISE-${name}` : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_READ);
}
