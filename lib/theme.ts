/**
 * Puts on the colours that the reader chose before (public/reader.js lets them choose), before anything is painted. It stands
 * in the page itself, since a file would have to be waited for; server/ names it in the page's policy by its hash.
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('tsuiki-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"
