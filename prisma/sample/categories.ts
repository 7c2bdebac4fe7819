/** A heading of the sample blog with those below it, in the order of the sidebar. */
export interface SampleCategory {
  name: string
  slug: string
  description?: string
  product?: string
  /** Day, 'YYYY-MM-DD', as the maker states it (in the time zone of its head office). */
  supportEndsOn?: string
  children?: SampleCategory[]
}

export const CATEGORIES: SampleCategory[] = [
  {
    name: 'Windows',
    slug: 'windows',
    description: 'Windows の使い方と、版が変わるときの準備。版ごとの記事は、下のカテゴリにあります。',
    children: [
      { name: 'Windows 11', slug: 'windows-11', product: 'Windows 11' },
      { name: 'Windows 10', slug: 'windows-10', product: 'Windows 10', supportEndsOn: '2025-10-14' },
      {
        name: 'Windows 8.1',
        slug: 'windows-8-1',
        description: 'Windows 8 と 8.1 の記事です。サポートは終わっていますが、当時の手順として残しています。',
        product: 'Windows 8.1',
        supportEndsOn: '2023-01-10',
      },
      { name: 'Windows 7', slug: 'windows-7', product: 'Windows 7', supportEndsOn: '2020-01-14' },
    ],
  },
  {
    name: 'インターネット',
    slug: 'internet',
    description: 'つなぐ、調べる、話す。回線からサービスまで。',
    children: [
      { name: 'ブラウザー', slug: 'browser', description: '表示が崩れる、警告が出る、といったお困りごとに。' },
      { name: 'Wi-Fi・回線', slug: 'wifi' },
    ],
  },
  {
    name: 'メール',
    slug: 'mail',
    description: '送れない、受け取れない、サインインできないとき。',
    children: [{ name: 'Outlook', slug: 'outlook' }],
  },
  {
    name: 'Office',
    slug: 'office',
    description: '文書と表計算。',
    children: [
      { name: 'Excel', slug: 'excel' },
      { name: 'Word', slug: 'word' },
    ],
  },
  {
    name: 'セキュリティ',
    slug: 'security',
    description: '慌てないための知識と、慌てたときの手順。',
    children: [{ name: 'パスワード', slug: 'password' }],
  },
  {
    name: 'スマートフォン',
    slug: 'smartphone',
    children: [
      { name: 'iPhone', slug: 'iphone' },
      { name: 'Android', slug: 'android' },
    ],
  },
  { name: '文字入力', slug: 'japanese-input', description: '変換、記号、キーボードのこと。' },
  { name: 'バックアップ', slug: 'backup', description: '写しておく、移す、元に戻す。' },
  { name: 'プリンター', slug: 'printer' },
]
