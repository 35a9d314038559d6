/** Words of two parts and more: "high-income". A longer one may have to be broken on a phone. */
const JOINED = /(?<![\p{L}-])(\p{L}+(?:-\p{L}+)+)(?![\p{L}-])/u;
const MOST_LETTERS = 20;

/** A title whose words of several parts stay on one line each. */
export function WholeWords({ text }: { readonly text: string }) {
  return text.split(JOINED).map((part, at) =>
    at % 2 === 1 && part.length <= MOST_LETTERS ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={at} className="whole-word">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
