/** Text with the found words marked. Marks are [start, end) in characters of the text, in order, none inside another. */
export function Marked({ text, marks }: { text: string; marks: [number, number][] }) {
  const ends = [0, ...marks.map(([, end]) => end)]
  return (
    <>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
