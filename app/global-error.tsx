'use client'

/** Shown when even the layout failed, so neither the blog's language nor its name can be asked for. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="ja">
      <body style={{ maxWidth: '34rem', margin: '4rem auto', padding: '0 1.25rem', font: '1rem/1.9 sans-serif' }}>
        <main>
          <h1 style={{ fontSize: '1.4rem' }}>ページを表示できませんでした</h1>
          <p>しばらくしてから、もう一度お試しください。</p>
          <p lang="en">This page could not be shown. Please try again in a little while.</p>
          <p>
            <button type="button" onClick={reset}>
              もう一度試す / Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
