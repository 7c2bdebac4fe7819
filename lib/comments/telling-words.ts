import { fold } from '@/lib/text'

/**
 * What spam talks of, in the words of two languages. None of these makes a comment spam: how much each says, the filter learns
 * from examples and from decisions, and a blog about cards learns that cards are its subject.
 */
const WORDS = {
  offer:
    '無料|激安|格安|割引|値引|最安|キャンペーン|初回|お試し|特典|プレゼント|今だけ|今なら|限定|先着|残りわずか|キャッシュバック|クーポン|招待コード|当選|\\boff\\b|\\bfree\\b|discount|\\bdeals?\\b|guarantee|limited|cheap|lowest|best price|bonus|coupon|promo|congratulations, you|trial|wholesale|save up|affordable',
  company:
    '弊社|当社|当店|当方|私ども|御社|貴社|貴ブログ|貴サイト|御サイト|あなたのブログ|あなたのウェブ|あなたのサイト|お客様|our (?:company|agency|team|clinic|experts|services?|software|professional|website|site|page)|we (?:offer|provide|are the|are a|pay|can help|noticed|deliver|have the best)|your (?:website|site|domain|business|brand|competitors|account)|dear (?:sir|admin|friend|customer)',
  invitation:
    '見に来|遊びに来|のぞいて|覗いて|お越しください|ご覧ください|ご覧下さい|訪問|お問い合わせ|お問合せ|ご相談|ご連絡ください|ご連絡お待ち|ご返信|お気軽に|詳しくは|詳細は|こちらから|はこちら|登録はこちら|今すぐ|資料請求|お申し込み|お申込|お待ちして|友だち追加|友達追加|プロフ|\\bvisit\\b|check out|click here|click the|contact (?:us|me|him|her)|email us|e-mail us|call us|call now|text us|sign up|join (?:now|today|us)|order (?:now|today|here)|get it here|learn more|reach him|write (?:to )?me|message (?:me|her|him)|reply (?:with|for)|let me know your|apply now|start today|try it',
  praise:
    '素敵|すてき|素晴らし|すばらし|参考になり|参考にさせて|勉強になり|興味深|有益|応援|ポチ|いいね|楽しみにして|楽しく読|読みやす|お邪魔|great (?:post|article|blog|site|content|info|work)|nice (?:post|article|blog|site|info|one)|amazing|awesome|wonderful|excellent|fantastic|magnificent|informative|bookmarked|keep up|good work|well written|impressed|superb|truly|really enjoy|very useful|love your|valuable|helpful info|your (?:blog|website|web-site|web site|articles?|posts?|insights)',
  contact:
    '\\bline\\b|ライン|カカオ|テレグラム|インスタ|メアド|メルマガ|メッセージください|dm ?ください|微信|\\bqq\\b|\\bwx\\b|telegram|whatsapp|wechat|@[a-z0-9_]{4,}|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[a-z]|\\btel\\b|お電話|toll[- ]free|helpline|phone number|\\+?\\d[\\d -]{8,20}\\d',
  earning:
    '稼|儲|副業|副収入|在宅|日給|月収|月利|不労|資産|投資|利益|収益|ノウハウ|高収入|日当|融資|ローン|仮想通貨|ビットコイン|暗号資産|\\bfx\\b|口座開設|銘柄|億円|earn|income|per (?:day|hour|week)|an hour|a week|invest|profit|trading|trader|forex|crypto|bitcoin|\\bbtc\\b|wallet|loan|broker|payout|paycheck|work from home',
  gambling:
    'カジノ|パチンコ|パチ屋|スロット|ルーレット|バカラ|競馬|競輪|競艇|馬券|宝くじ|ギャンブル|オッズ|入金|必勝|casino|poker|slots?\\b|betting|\\bbets?\\b|jackpot|roulette|blackjack|gambl|lottery|togel|gacor|judi|\\bodds\\b',
  love: '出会|人妻|熟女|セフレ|エッチ|割り切|不倫|寂しい|さみしい|ひとりで|会える|会いに|恥ずかし|マッチング|アダルト|裸|escort|singles|sexy|\\bsex\\b|dating|lonely|\\bcams?\\b|hot girls|serious man|my pictures|handsome',
  medicine:
    '精力|バイアグラ|シアリス|\\bed\\b治療|ダイエット|痩せ|サプリ|青汁|酵素|育毛|白髪|美容液|シャンプー|健康食品|viagra|cialis|levitra|xanax|tramadol|ambien|pills?\\b|pharmacy|\\bmeds\\b|prescription|\\bcbd\\b|keto|weight loss|belly fat|enhancement|vape|\\brx\\b',
  goods:
    'コピー品|ブランドコピー|スーパーコピー|n級|偽物|正規品|送料無料|送料込|代引|通販|専門店|アウトレット|入荷|在庫|買取|ご来店|品質|replica|outlet|designer|luxury|handbags?|rolex|in stock|free shipping|fast shipping|worldwide delivery|instant delivery',
  rank: 'seo|被リンク|相互リンク|集客|検索順位|上位表示|アクセスアップ|フォロワー|ドメインパワー|pr記事|記事広告|ランキングから|ホームページ制作|リニューアル|backlinks?|guest post|link (?:building|insertion)|sponsored|rank(?:ing|ings)? |traffic|followers|keywords|web ?site design|digital marketing|first page|page one',
  software:
    '復元ソフト|修復ツール|復旧|ライセンス|プロダクトキー|永続|ダウンロード版|体験版|無料スキャン|サポートセンター|専門業者|keygen|\\bcrack\\b|activation key|licen[cs]e key|full version|one click|free download|recovery software|driver updater|certified|technicians',
  services:
    '見積|24時間|即日|年中無休|出張|成功報酬|業界|審査|保証|代行|求人|モニター募集|募集中|説明会|相談会|弁護士|探偵|占い|運命|開運|quote|24/7|licensed and insured|estimates|attorney|consultants|packages|experts|professional',
  urgency:
    '至急|期限|制限しました|本人確認|停止|一時的に|受け取り|確認ください|suspended|verify|expir|immediately|unusual activity|claim|inheritance|unclaimed|legal action|urgent|selected to receive',
} as const

export type Subject = keyof typeof WORDS

const PATTERNS = Object.entries(WORDS).map(
  ([subject, words]) => [subject as Subject, new RegExp(fold(words), 'u')] as const,
)

/** What a folded text talks of. */
export const subjectsOf = (folded: string): Subject[] =>
  PATTERNS.filter(([, words]) => words.test(folded)).map(([subject]) => subject)
