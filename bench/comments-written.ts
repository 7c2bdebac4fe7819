// Comments that nothing was learned from or chosen by: every third of those that lib/comments/examples were written with, and as many
// again of readers who use the words of spam.
// One a line: name | address of a site | text.

export const WRITTEN = {
  ja: {
    spam: `
退職代行ナビ | https://quit-navi.example/ | もう会社に行きたくない方へ。退職代行なら即日退職、後払いOK、弁護士監修で安心です。
不用品回収の窓口 | - | 粗大ゴミ、引っ越しゴミ、なんでも回収します。軽トラ積み放題14,800円〜。お電話一本で最短15分で伺います。
ギフト事務局 | https://gift-campaign.example/ | おめでとうございます！アンケートにお答えいただいた方の中からあなたが当選しました。ギフト券1万円分の受け取りはこちら
- | - | この投資グループに入ってから、毎週30%以上の利益が出ています。先生の銘柄情報は無料です。LINEグループのURLはプロフにあります。
格安SIM | https://sim-hikaku.example/ | スマホ代がまだ高いと感じていませんか？おすすめ格安SIMランキングはコチラ！乗り換えで最大2万円キャッシュバック
痩せたい子 | https://enzyme-diet.example/ | 飲むだけで-12kg！？芸能人も愛飲の酵素ドリンク、今なら初回98%オフの500円。残りわずか
ゲーム代行 | https://game-rmt.example/ | レベル上げ代行・アカウント販売・コイン格安。24時間即納、RMTなら信頼の当店。
たくや | https://takuya-net.example/ | なるほど！とても勉強になりました。ありがとうございます。また見に来ますね。
株式会社リンクス | https://links-media.example/ | はじめてご連絡いたします。弊社運営メディアとの相互リンクをお願いしたくご連絡しました。貴サイトのドメインパワー向上にも貢献できます。
フォロワー販売 | https://sns-zoukyou.example/ | インスタのフォロワー1000人780円、YouTube再生回数も増やせます。即時反映・減少保証付き
競馬の神様 | https://keiba-god.example/ | 先週の万馬券的中しました！今週の鉄板3頭を無料公開中。登録はメールアドレスだけ
みなみ | https://minami-live.example/ | 配信はじめました(*´▽｀*) 待ってるから会いに来てね。先着50名様はポイント無料だよ
ローレックス屋 | https://watch-copy-n.example/ | 腕時計スーパーコピー N級 国内発送 後払い。品質2年無料保証。人気モデル入荷しました
サングラス | https://glasses-sale.example/ | 偏光サングラスの通販、3点以上のご購入でさらに割引！数量限定
ドライバ更新 | https://driver-fix.example/ | パソコンが重いのはドライバーが古いせいかも？無料スキャンで問題をチェック。1クリックで高速化
ライセンス堂 | https://key-store-jp.example/ | Office永続ライセンスが3,980円、認証保証、購入後すぐにダウンロード版をお届け
クラウドサーバ | https://cloud-vps-cheap.example/ | 表示速度の遅さでお悩みですか？月額190円からのVPS、申し込み当日から使えます
健康家族 | https://aojiru-kenko.example/ | 40代からの健康は青汁から。国産100%、累計1000万杯突破。お試しセット送料無料
翻訳バイト | - | 在宅でできる簡単なアンケートモニターのお仕事です。1件500円、1日10件以上可能。ご応募はLINEより承ります。ID：work_at_home7
保険の窓 | - | 保険料を払いすぎていませんか？プロのFPが無料で見直し。相談するだけで商品券プレゼント
葬儀相談 | https://sougi-anshin.example/ | 家族葬9.8万円から。資料請求で5万円割引、全国対応
アドセンス | - | あなたのブログの収益を10倍にする広告があります。担当者までDMください。
王小明 | - | 您好，我们提供日本代购、转运服务，价格优惠，加微信 wx_daigou88 咨询
- | - | 今スグ無料でプレイできるオンスロ！初回入金200%還元、出金最速3分♪ 招待コード【WIN777】を入力してね
まゆ | https://mayu-diary.example/ | こんばんは☆ はじめておじゃまします。すてきなブログですね♪ またきます〜
相沢 | - | いつも楽しみに読ませてもらってます。ブログを収入に変える方法を教えているので興味があれば返信ください。
国際宅配 | https://delivery-check.example/ | お荷物のお届けにあがりましたが不在の為持ち帰りました。ご確認ください。 https://delivery-check.example/
`,
    real: `
- | - | 写真の３枚目、場所はどのあたりでしょうか。
通りすがりの鉄 | - | 細かいですが、キハ40の引退は2020年ではなく2021年の3月です。
みどり | - | 種まきの時期、北海道だともう少し遅くしたほうがいいですよね？
あおい | - | 小さい子連れでも登れますか。ベビーカーはさすがに無理ですよね。
たけ | - | 私の環境 (Win11 24H2) では再起動を二回しないと反映されませんでした。
- | - | 怒っています。この通りにやったら起動しなくなりました。責任取ってください。
gon | - | 参考になりました。うちの場合はルーター側の設定で「WPA3のみ」になっていたのが原因でした。
くろ | - | 値段は今 12,800円まで下がってますね。記事のときより3,000円安い。
- | - | 手順どおりで問題なし。2025年1月現在。
佐々木 | - | 突然すみません。この地図の画像を、町内会の会報に使わせていただいてもよろしいでしょうか。出典は明記します。
なお | - | 祖母がよく作ってくれた味に近くてびっくりしました。隠し味の味噌が効いてますね。
- | - | 無料のほうのソフトだと、ダウンロードのときに余計なツールバーが付いてくるので注意です。
コーギー | - | 登録しなくても使えるのがいいところだったのに、会員登録が必須になってしまいましたね。残念。
- | - | 投資の話かと思って開いたら家計簿の話だった。でも役に立った。
しば | - | ブランドは違いますが同じ中身のバッテリーが入っていました。分解写真が必要なら送ります。
かなえ | - | 先生の授業でこのページを知りました。レポートの参考文献に挙げてもいいですか。
ごま | - | はい、私もそれで直りました。
koji | - | 英語版の Windows ですが "Advanced startup" から同じところに行けました。
れん | - | 弊社でもこの方法を社内手順にしました。五年前のプリンターもまだ現役です。
かめ | - | いつの間にかカメラの音が消せなくなっていますね。地域の設定が関係あるみたいです。
- | - | 一行目から間違っている。ちゃんと調べてから書いてほしい。
しらす | - | すてきな写真ですね。カメラは何をお使いですか。
- | - | 返金してもらえました。レシートがなくても購入履歴の画面でよかったです。
けい | - | 保険は下りませんでした。経年劣化と言われて。修理代は四万円くらいです。
- | - | SSD の寿命は CrystalDiskInfo で見られますよ。
Joe | - | Sorry for writing in English. Does this work on the US keyboard layout as well?
ねこ | - | うちの子も同じ癖があります。獣医さんによると心配いらないそうです。
DIY父 | - | 合板は12mmでは反りました。15mm以上をおすすめします。ビスは45cm間隔で。
吉田 | - | 訂正ありがとうございます。こちらも直しておきます。
さく | - | すばらしい記事をありがとうございました。父の遺品のパソコンから写真を取り出せました。
- | https://kopi-note.example/ | とても参考になりました。うちのブログでも紹介させていただきました。
みけ | - | 素敵な庭ですね。バラの名前を教えてください。
- | - | ブックマークしました。あとで試します。
よう | - | 無料のまま使い続けられますか？ それとも試用期間が終わると止まりますか。
ぐり | - | お問い合わせフォームから連絡したら、翌日に返事が来ました。いい会社です。
- | - | 詳しくはこちら、と書いてあるリンクが404でした。
ken | https://ken-garage.example/2022/08/ | 私は逆の結果でした。写真つきで書いたので見てください。 https://ken-garage.example/2022/08/brake
はま | - | 今だけ半額と出ていますが、いつもそう書いてありますよ。
- | - | 一位の製品を買いましたが二週間で壊れました。ランキングは当てになりません。
ゆう | - | 送料無料だと思ったら北海道は別でした。残念。
とんかつ | - | 昨日行ってきました。並びましたが、その価値はありました。二人で3,200円です。
- | - | それは詐欺メールです。銀行に電話して確かめたほうがいいですよ。
エス | - | 「口座を制限しました」というメールが来て焦りましたが、この記事のおかげで偽物と分かりました。
りつ | - | 副業の確定申告、20万円以下でも住民税は申告が必要だと市役所で言われました。
かもめ | - | 宝くじ売り場の隣の喫茶店ですよね。まだやっていますよ。
- | - | パチンコ屋の跡地に図書館ができるそうです。
もも | - | ダイエットにはならないけど、おいしいからいいんです。
はるか | - | 就活で使わせてもらいました。内定が出たのでお礼まで。
- | - | 保証書をなくしたのですが、修理は有償になりますか。
古本屋 | - | 買取に出したら十冊で八十円でした。置いておけばよかった。
dai | - | 速度が出ないのはVPNのせいでした。切ったら倍になりました。
いずみ | - | LINEのIDを変えたいのですが、できないんですね。
- | - | Telegram の通知も同じ設定で止められました。
つる | - | 電話番号は 0120 から始まるほうが正しいです。市のサイトで確認しました。
まこ | - | 弊社の環境だけかもしれませんが、共有フォルダが見えなくなります。
- | - | 当店でも同じレジを使っていますが、その不具合は出ていません。
ひろみ | - | いつも応援しています。無理のない範囲で続けてください。
- | - | 興味深く読みました。ただ、二章の年号は元禄ではなく宝永だと思います。
しげ | - | 見積もりを三社で取ったら、一番高いところと安いところで18万円違いました。
くるみ | - | プレゼント企画に当たりました！ 先着だったのに間に合ってよかったです。
- | - | 期限が切れた証明書の警告はこれで消えました。
ろく | - | 復元できました！ 消したのは三年前の写真だったので半分あきらめていました。
えみ | - | 旦那に教えたら喜んでいました。
ジロー | - | 会員登録なしで見られるのはありがたいです。
- | - | スロットにメモリを挿す順番で速度が変わるのを初めて知りました。
カズ | - | ルーレット式の抽選アプリを作ってみました。 https://github.com/kazu-dev/roulette
- | - | 限定版のほうには付属していませんでした。
ミント | - | シャンプーを変えたら犬のかゆみが治まりました。
れもん | - | 英語のページですが、こちらのほうが新しいです。 https://wiki.opensource.example/en/Printing
- | - | 一週間使ってみた感想です。電池は公称より短く、四時間半でした。
たま | - | 返信ありがとうございます。やってみます。
おかか | - | ははは、同じことを考える人がいた。
- | - | これはひどい。
大工見習い | - | 下地を探すのに磁石を使うと早いです。
さえ | - | 予約サイトより宿に直接電話したほうが二千円安かったです。
- | - | サーバーを替えたら表示が速くなりました。月額は少し上がりましたが。
のら | - | 占いの結果みたいにどれにも当てはまる書き方ですね。
ひよこ | - | はじめまして。検索でたどり着きました。同じ症状で三日悩んでいます。ルーターの型番を書けば分かりますか？
まる | - | また来ます。
`,
  },
  en: {
    spam: `
cyberhacker | - | I lost all my savings to a fake broker and a hacker called Wizard helped me get every cent back. Reach him on Telegram @wizardrecovery
jonny88 | - | This is really interesting, You are a very skilled blogger. I have joined your feed and look forward to seeking more of your great post.
SarahK | - | Greetings! This is my first comment here so I just wanted to give a quick shout out and say I genuinely enjoy reading your articles.
Moviez | https://full-movie.example/ | Download full movies 2024 1080p free here >> https://full-movie.example/
Priya | - | Hello, we provide website design, app development and digital marketing services at very reasonable prices. Let me know your requirement.
Mark Hill | - | I can get you featured on Forbes and other DA 90+ news sites. Reply with PR and I will send the list.
- | https://cbd-gummies.example/ | CBD gummies changed my life! No more pain, better sleep. Get a free trial bottle here
rx online | - | Ambien, Adderall, Valium no prescription needed, overnight delivery by FedEx, pay with bitcoin. Text us +1 (555) 010-2299
shoes | https://kicks-outlet.example/ | Cheap Air Jordans for sale, authentic quality, up to 70% off all sizes in stock!!
sexy cams | https://cam-girls.example/ | Watch live cam girls for free, no credit card. They are online right now
1xwin | https://bet-promo.example/ | Use promo code MAXWIN to get 130% on your first deposit. Best odds and live betting!
Trader Joe | - | I have been investing with Mrs Caroline for five weeks and my account has grown to $12,400. She is honest and reliable, message her on Instagram @caroline_trades
home job | https://data-entry.example/ | Hiring now: data entry work from home, flexible hours, weekly payout, no interview
Bank Alert | https://account-verify.example/ | Your account has been suspended due to unusual activity. Verify your identity at https://account-verify.example/login within 24 hours
support desk | - | If your antivirus will not renew dial our toll free customer service number 1-888-000-0199, experts available round the clock
driver updater | https://driver-tool.example/ | Outdated drivers slow down your computer. Scan your PC now with this award winning utility and boost performance up to 300%
crack | https://crack-patch.example/ | Adobe Photoshop 2024 crack + keygen full version free download
- | - | <a href="https://pills-here.example/">cheap meds</a> <a href="https://pills-there.example/">no rx</a>
Harold | https://roof-repair-tx.example/ | Great tips. If anyone needs roof repair in the Dallas area we give free estimates and 10 years warranty.
dentist | https://smile-clinic.example/ | Thanks for the wonderful post. Visit our clinic for teeth whitening and dental implants at affordable rates.
escort | https://vip-companions.example/ | VIP escorts service in your city, real photos, available for hotel and home
Rita | - | Your article is amazing, I learned so much! I also share similar content on my channel, kindly subscribe and support back.
walter | - | Heya i'm for the first time here. I came across this board and I find It truly useful & it helped me out much. I hope to give something back.
copyright | - | Our company owns the images used on your website without permission. Download the evidence and remove them or face legal action: https://storage-files.example/evidence
review | https://vacuum-best.example/ | Top 10 best robot vacuums reviewed, click here to see the number one pick https://vacuum-best.example/
`,
    real: `
maggie | - | Made this last night with oat milk instead of cream. Slightly thinner but the kids asked for seconds.
hiker_b | - | Is the upper path open again after the landslide? We are planning to walk it in May.
tomasz | - | For anyone hitting this with pip 24, add \`--use-pep517\` and it installs.
jude | - | The second link is dead. The page moved to https://docs.project-site.example/en/latest/install.html
nils | - | What lens did you use for the third picture?
greta | - | We stayed at the little place by the harbour you mentioned. The owner remembers you!
- | - | Typo in the second paragraph: "it's" should be "its".
anton | - | \`\`\`\\nfor f in *.jpg; do exiftool -gps:all= "$f"; done\\n\`\`\`\\nThis also handles names with spaces, yours does not.
lou | - | It is not the cable. I bought three. It is the port.
- | - | First time I understand what that flag does.
cathy | - | The bakery closed in October, sadly. There is a phone shop now.
mo | - | Casino Royale was filmed there too, the guide told us.
tess | - | My bank's app refuses to run with developer options on, hence my question.
hana | - | Thank you for the correction at the top. I had bookmarked the old way.
- | - | Nice, but where is the rest?
ursula | - | We took the early ferry as you advised and had the island to ourselves until eleven.
- | - | How long did the whole thing take you?
wes | - | Your comment form ate my first try, so again and shorter: thanks.
ali | - | The insurance did not pay, they called it wear and tear. Repair was about 400.
mac user | - | ⌘⇧. shows hidden files in the dialog, you do not need the command line for that.
irene | - | Do the buses run on Sundays? The timetable I found is from 2019.
- | - | It works but only with the window in focus.
oscar | - | https://github.com/torvalds/linux/commit/abc123 explains why it was removed.
hugh | - | Two coats were not enough on oak. I needed four and a light sanding in between.
ed | - | Your method cost me an evening of work. Put a warning at the top, please.
ken | - | For the record, support answered me after 3 weeks with a link to this page.
ann | - | Great article, thank you. My late father's photos are back.
- | https://pete-bikes.example/ | Very useful, I linked to it from my own page on chain tools.
rob | - | Amazing garden! What is the red one called?
- | - | Bookmarked for the weekend.
jo | - | Is it really free or just a trial?
mel | - | I contacted their support through the form and got an answer the next day. Good company.
- | - | "Click here for details" leads to a 404.
sid | https://sid-garage.example/ | I found the opposite and took pictures: https://sid-garage.example/2022/08/brakes
- | - | It says "only today, 50% off" every day.
lou k | - | Bought the number one of your list. Broke after two weeks.
- | - | That mail is a scam. Call your bank on the number on your card.
ivy | - | I got the "your account has been suspended" mail too and nearly fell for it. Thanks.
ray | - | You still have to declare the side income here, even under the limit.
- | - | The betting shop next to the station is now a library.
nan | - | Not good for my diet, but who cares.
art | - | Used this for my interview and got the job. Cheers!
- | - | I lost the receipt. Will they still repair it under warranty?
hal | - | Sold mine for $80, should have kept it.
dev_n | - | The VPN was the bottleneck here. Without it the speed doubled.
- | - | Can you change your WhatsApp number without losing the chats?
bob | - | The number starts with 0800, not 0900. I checked on the council's website.
sue | - | At our company the shared folders vanish after this update. Only us?
- | - | Our shop uses the same till and has never seen that error.
fan | - | I have followed your blog since 2009. Do not stop.
- | - | Interesting, but chapter two has the wrong year: 1704, not 1714.
gus p | - | Got three quotes for the roof. The highest was twice the lowest.
kit | - | I won the giveaway! The parcel came today.
- | - | The expired certificate warning went away after setting the clock.
tia | - | Recovered everything! Three years of photos, I had given up.
- | - | Showed it to my husband, he is happy now.
moe | - | No sign up needed, that is what I like about it.
- | - | I did not know that the slots have to be filled in pairs.
zed | - | Wrote a small roulette for picking who does the dishes: https://github.com/zed-x/dishes
- | - | The limited edition does not include it.
pam | - | Changing the shampoo cured the dog's itching.
- | - | The newer page is here: https://wiki.opensource.example/en/Printing
al | - | After a week: battery four and a half hours, not seven as they claim.
rex | - | Thanks for the reply, will try tonight.
- | - | Ha, I thought I was the only one.
- | - | This is awful advice.
woody | - | A magnet finds the studs faster than any gadget.
liz | - | Calling the hotel directly was 20 cheaper than the booking site.
- | - | Moved to another host and the pages load fast now. Costs a little more a month.
ozzy | - | Reads like a horoscope, fits everything.
new here | - | Hi, found this by a search. Same symptom for three days. Would the model number of the router help?
- | - | Will be back.
cat | - | Can I order the part without the whole kit?
ria | - | My website broke after the same plugin update. Rolling back to 4.2 fixed it.
- | - | How did you get rid of the ads in the start menu?
doc | - | The prescription glasses fit in the headset if you remove the foam.
`,
  },
}
