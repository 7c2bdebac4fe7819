import type { CDPSession, Page } from '@playwright/test'

/** Writes as an input method does: letters become kana, kana become kanji, and only then is it text. */
export class InputMethod {
  private constructor(private readonly browser: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Goes through these stages without confirming: `['k', 'か', 'かn', 'かん', '漢']`. */
  async compose(stages: readonly string[]): Promise<void> {
    for (const text of stages) {
      await this.key('rawKeyDown')
      await this.browser.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await this.key('keyUp')
    }
  }

  /** Confirms, as Enter does within a composition: the page hears a key of the input method, never an Enter. */
  async confirm(text: string): Promise<void> {
    await this.key('rawKeyDown')
    await this.browser.send('Input.insertText', { text })
    await this.key('keyUp')
  }

  async write(stages: readonly string[]): Promise<void> {
    await this.compose(stages)
    await this.confirm(stages.at(-1) ?? '')
  }

  private key(type: 'rawKeyDown' | 'keyUp') {
    const PROCESS = 229 // "an input method has it", UI Events §7.3.1
    return this.browser.send('Input.dispatchKeyEvent', { type, key: 'Process', windowsVirtualKeyCode: PROCESS })
  }
}

/** Stages of common words. */
export const KANJI = ['k', 'か', 'かn', 'かん', 'かんj', 'かんじ', '漢字']
export const NIHONGO = ['n', 'に', 'にh', 'にほ', 'にほん', 'にほんg', 'にほんご', '日本語']
