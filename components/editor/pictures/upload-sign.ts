import styles from './upload-sign.module.css'

export interface UploadSign {
  dom: HTMLElement
  /** @param part 0 to 1 */
  progress: (part: number) => void
  end: () => void
}

/** What stands in the text while a file is sent: a pale picture of it, how far it is, and a button that stops it. */
export function uploadSign(file: File, stopWord: string, onStop: () => void): UploadSign {
  const dom = document.createElement('div')
  dom.className = styles.sign ?? ''
  dom.contentEditable = 'false'
  const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
  if (preview) {
    const image = document.createElement('img')
    image.src = preview
    image.alt = ''
    dom.append(image)
  }
  const bar = document.createElement('progress')
  bar.max = 1
  bar.ariaLabel = file.name
  const stop = document.createElement('button')
  stop.type = 'button'
  stop.textContent = stopWord
  stop.addEventListener('click', onStop)
  const line = document.createElement('div')
  line.append(file.name, bar, stop)
  dom.append(line)
  return {
    dom,
    progress(part) {
      if (part < 1) bar.value = part
      else bar.removeAttribute('value') // it is there, and being prepared
    },
    end: () => preview && URL.revokeObjectURL(preview),
  }
}
