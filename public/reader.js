// Improves pages that work without it: the reader's choice of colours, copying code, what was added since the last visit,
// comments that are being written.
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

  /** When the first key was pressed, by the blog's own clock and seal: what comes sooner than a person types is no person's. */
  const noteMoment = async (form) => {
    const answer = await fetch(`/api/comments/moment?article=${form.elements.article.value}`).catch(() => null)
    if (!answer?.ok) return
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'moment'
    field.value = await answer.text()
    form.append(field)
  }

  /** Shows above the buttons what the page of its own would show; whatever goes wrong, that page is opened. */
  const previewInPlace = (form) => {
    const button = form.querySelector('[name=preview]')
    button?.addEventListener('click', async (event) => {
      event.preventDefault()
      const body = new URLSearchParams(new FormData(form, button))
      const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null)
      const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html')
      const shown = page.querySelector('[data-preview]')
      if (!shown) return form.requestSubmit(button)
      form.querySelector('[data-preview]')?.remove()
      button.parentElement.before(shown)
      shown.focus()
    })
  }

  /** What a comment form holds stays here until it has arrived, and the writer's name as long as they ask for it. */
  const keepComments = () => {
    const form = document.querySelector('form[data-comment]')
    const sent = stored('tsuiki-sent')
    if (sent && (/^#comment-\d/.test(location.hash) || document.querySelector('[data-arrived]'))) {
      store(`tsuiki-draft-${sent}`)
      store('tsuiki-sent')
    }
    if (!form) return
    const key = form.dataset.comment
    const { name, email, url, text } = form.elements
    const count = form.querySelector('output')
    const tell = () => {
      const left = text.dataset.limit - text.value.replace(/\r\n/g, '\n').length
      count.textContent = left > 500 ? '' : text.dataset[left < 0 ? 'over' : 'left'].replace('#', Math.abs(left))
    }
    text.value ||= stored(`tsuiki-draft-${key}`) ?? ''
    tell()
    text.addEventListener('input', () => {
      store(`tsuiki-draft-${key}`, text.value)
      tell()
    })
    text.addEventListener('input', () => noteMoment(form), { once: true })
    previewInPlace(form)

    const label = form.querySelector('[data-remember]')
    const box = label?.querySelector('input')
    if (label) {
      const known = JSON.parse(stored('tsuiki-writer') ?? 'null')
      box.checked = known !== null
      label.hidden = false
      for (const field of known ? [name, email, url] : []) field.value ||= known[field.name] ?? ''
    }
    form.addEventListener('submit', () => {
      store('tsuiki-sent', key)
      if (!box) return
      const kept = { name: name.value, email: email.value, url: url.value }
      store('tsuiki-writer', box.checked && JSON.stringify(kept))
    })
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
    keepComments()
    tellShown()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', improve)
  else improve()
}
