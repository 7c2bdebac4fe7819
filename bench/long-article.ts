// A long article as such blogs have them: steps, tables, code and talk. Its sentences are made of word lists, so that no two
// are alike and it compresses as real text does.
import { type Chance, seededChance } from './chance'

const WORDS = {
  time: [
    '先日',
    '2015年3月の時点では',
    '再起動のあと',
    '念のため',
    '最初に',
    '更新のたびに',
    '夜になってから',
    '何度か試すうちに',
  ],
  place: [
    '設定',
    'スタートメニュー',
    'タスクバー',
    'コントロールパネル',
    '通知領域',
    '回復ドライブ',
    'エクスプローラー',
    '詳細タブ',
  ],
  thing: [
    '復元ポイント',
    '入力方式',
    '電源プラン',
    '壁紙',
    '共有フォルダー',
    '予約',
    '証明書',
    '既定のアプリ',
    '言語パック',
    '署名',
  ],
  manner: [
    'いったん',
    '管理者として',
    '順番に',
    '手動で',
    'もう一度',
    '慎重に',
    '別の端末から',
    '一覧から',
    '右クリックして',
  ],
  deed: [
    '開き直し',
    '無効にし',
    '作り直し',
    '移動し',
    '確認し',
    '書き換え',
    '消去し',
    '比べ',
    '入れ直し',
    '記録し',
    '切り替え',
  ],
  result: [
    'ました',
    'ておくと安心です',
    'ても変わりませんでした',
    'てください',
    'たところ直りました',
    'る方法もあります',
    'たほうが早いようです',
  ],
  reason: [
    '原因は分かりませんが',
    '前の版とは違い',
    '意外なことに',
    '読者の方によれば',
    '公式の説明では',
    '手元の三台では',
    '表示は遅いものの',
  ],
  noun: [
    '版',
    '更新',
    '容量',
    '手順',
    '警告',
    '画面',
    '履歴',
    '番号',
    '項目',
    '接続',
    '記号',
    '速度',
    '期限',
    '署名',
    '形式',
  ],
}

/** What words are coined of, as by search.ts. */
const KANJI = [
  ...'元復令和設定画面電源回転記憶装置操作手順作成起動停止更新追記確認保存選択表示接続無線印刷文字入力変換削除移動検索季節旅館窓辺海岸祭礼庭園茶碗硝子書斎',
]
const KATAKANA = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロワンドブプ']
const COINED = 2_000

const writerOf = (seed: number) => new Writer(seededChance(seed))

/** HTML as an author would paste it, of so many blocks; the same at every run. */
export function longArticle(blocks: number): string {
  const writer = writerOf(20150320)
  return Array.from({ length: blocks }, (_, at) => writer.block(at)).join('\n')
}

/** A few sentences, others for each number; the same at every run. */
export const remark = (number: number): string => writerOf(number).sentences(3)

class Writer {
  private readonly coined: string[]

  constructor(private readonly chance: Chance) {
    this.coined = Array.from({ length: COINED }, (_, at) => this.coin(at % 3 === 0 ? KATAKANA : KANJI))
  }

  block(at: number): string {
    if (at % 14 === 0) return `<h2>${this.topic()}</h2>`
    if (at % 14 === 7) return `<h3>${this.topic()}</h3>`
    if (at % 11 === 5) return this.list(this.chance.next() < 0.5 ? 'ol' : 'ul')
    if (at % 37 === 20) return this.table()
    if (at % 41 === 30) return this.code()
    if (at % 29 === 12) return `<blockquote><p>${this.sentences(2)}</p></blockquote>`
    return `<p>${this.paragraph()}</p>`
  }

  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence()).join('')
  }

  private paragraph(): string {
    const sentences = Array.from({ length: 1 + Math.floor(this.chance.next() * 3) }, () => this.sentence())
    const marked = this.chance.next()
    if (marked < 0.15) sentences.push(`<a href="/bench/${this.number(200)}">${this.topic()}</a>もご覧ください。`)
    else if (marked < 0.3) sentences.push(`<strong>${this.sentence()}</strong>`)
    else if (marked < 0.4) sentences.push(`<code>${this.path()}</code>にあります。`)
    return sentences.join('')
  }

  private sentence(): string {
    const opening = this.chance.next() < 0.5 ? this.word('time') : this.word('reason')
    const place = this.chance.next() < 0.4 ? this.word('place') : this.coinedWord()
    const thing = `${this.coinedWord()}${this.chance.next() < 0.4 ? this.word('noun') : this.word('thing')}`
    const deed = `${this.chance.next() < 0.5 ? this.coinedWord() : this.word('manner')}${this.word('deed')}`
    return `${opening}、${place}の${thing}を${deed}${this.word('result')}。`
  }

  private list(tag: string): string {
    const items = Array.from({ length: 3 + Math.floor(this.chance.next() * 4) }, () => `<li>${this.sentence()}</li>`)
    return `<${tag}>${items.join('')}</${tag}>`
  }

  private table(): string {
    const row = () => `<tr><td>${this.topic()}</td><td>${this.number(4000)} MB</td><td>${this.word('deed')}</td></tr>`
    const head = `<tr><th>${this.word('thing')}</th><th>${this.word('noun')}</th><th>${this.word('place')}</th></tr>`
    return `<table>${head}${Array.from({ length: 6 }, row).join('')}</table>`
  }

  private code(): string {
    const command = () =>
      `Set-ItemProperty -Path "${this.path()}" -Name Value${this.number(90)} -Value ${this.number(99999)}`
    return `<pre><code>${Array.from({ length: 5 }, command).join('\n')}</code></pre>`
  }

  private path(): string {
    return `C:\\Windows\\System32\\${this.chance.oneOf(['drivers', 'config', 'wbem', 'spool'])}\\${this.number(0xffffff).toString(16)}.dll`
  }

  private topic(): string {
    return `${this.coinedWord()}の${this.word('thing')}と${this.word('noun')}${this.number(300)}`
  }

  private coin(alphabet: string[]): string {
    return Array.from({ length: 2 + Math.floor(this.chance.next() * 3) }, () => this.chance.oneOf(alphabet)).join('')
  }

  /** Some far more often than others, as words are used. */
  private coinedWord(): string {
    return this.coined[Math.floor(COINED * this.chance.next() ** 2)] ?? ''
  }

  private number(below: number): number {
    return 1 + Math.floor(this.chance.next() * (below - 1))
  }

  private word(kind: keyof typeof WORDS): string {
    return this.chance.oneOf(WORDS[kind])
  }
}
