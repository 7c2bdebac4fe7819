// Improves pages that work without it: the reader's choice of colours, copying code, what was added since the last visit.
// Nothing it keeps leaves the browser.
{
  const root = document.documentElement
  const stored = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // storage may be switched off
    }
  }
  const store = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value)
      else localStorage.removeItem(key)
    } catch {}
  }

  /** The choice is put on again by the page itself, before anything is painted (lib/theme.ts). */
  const wear = (theme) => {
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
  }

  const offerThemes = () => {
    for (const label of document.querySelectorAll('[data-theme-choice]')) {
      const select = label.querySelector('select')
      select.value = root.dataset.theme ?? ''
      select.addEventListener('change', () => {
        wear(select.value)
        store('tsuiki-theme', select.value)
      })
      label.hidden = false
    }
  }

  const offerCopies = () => {
    const words = document.querySelector('[data-copy]')
    if (!words || !navigator.clipboard) return
    for (const code of words.querySelectorAll('.prose pre')) {
      const text = code.textContent
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'copy'
      button.textContent = words.dataset.copy
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(text)
        button.textContent = words.dataset.copied
        setTimeout(() => {
          button.textContent = words.dataset.copy
        }, 2000)
      })
      // Beside the code, not in it: it must neither scroll away nor be read as code.
      const frame = document.createElement('div')
      frame.className = 'copyable'
      code.replaceWith(frame)
      frame.append(code, button)
    }
  }

  /** Tells how many addenda came since the article was last read here: only their newest number is remembered. */
  const tellNews = () => {
    const place = document.querySelector('[data-news]')
    if (!place) return
    const key = `tsuiki-read-${place.dataset.article}`
    const numbers = place.dataset.news.split(' ').filter(Boolean).map(Number)
    const before = stored(key)
    store(key, String(Math.max(0, ...numbers)))
    const fresh = before === null ? [] : numbers.filter((number) => number > Number(before))
    if (fresh.length === 0) return
    const link = place.querySelector('a')
    link.href = `#addendum-${Math.min(...fresh)}`
    link.textContent = place.dataset.text.replace('#', fresh.length)
    place.hidden = false
  }

  /** A page that was fetched before it was asked for counts as read when it is shown: nobody else can know. */
  const tellShown = () => {
    const [arrival] = performance.getEntriesByType('navigation')
    if (arrival?.deliveryType !== 'navigational-prefetch') return
    const headers = { 'X-Tsuiki-Shown': '1' }
    fetch(location.href, { method: 'HEAD', headers, keepalive: true, credentials: 'omit' }).catch(() => {})
  }

  const improve = () => {
    offerThemes()
    offerCopies()
    tellNews()
    tellShown()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', improve)
  else improve()
}
