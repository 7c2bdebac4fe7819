// Comments in English, of our own writing, one a line: name | address of a site | text. `-` is nothing, `\n` ends a line of the text.

export const SPAM_EN = `
James Walter | - | Do you need an urgent loan? We offer personal and business loans at 2% interest, no collateral. Email us: quickloanfirm@post.example
Dr Ogun | - | My husband left me for another woman and this great spell caster brought him back within 48 hours. Contact him on drogun.spell@mail.example
essay help | https://essay-writers.example/ | Struggling with assignments? Our professional writers deliver plagiarism-free papers on time. Use code FIRST20 for a discount.
Olivia | https://olivia-decor.example/ | Lovely read! I've been following your articles for a while and finally got the courage to say hello. Thanks for sharing.
Rosa | https://cleaning-dubai.example/ | Very nice info, thank you. We are the best cleaning company in Dubai, call us for a free quote.
movers | https://packers-movers.example/ | Nice article. Looking for reliable packers and movers? We offer affordable relocation services across the country.
Ben | https://ben-vape.example/ | Hey there, I found your website by way of a search while looking for a similar matter, your site came up, it looks good. I've bookmarked it in my google bookmarks.
HD stream | https://stream-hd.example/ | Watch all matches live in HD for free, no sign up: https://stream-hd.example/live
VPN deals | https://vpn-offer.example/ | Stay private online. Editors' choice VPN now 82% off plus 3 months free, limited time offer.
Digital growth | - | Hi, I was on your site and noticed you are not ranking for your main keywords. I can put together a quick video showing what your competitors do. Shall I send it over?
webdev | https://wp-speedup.example/ | Your WordPress site is loading slow. I can fix your Core Web Vitals for just $49, money back guarantee.
Anna | - | Would you be open to a sponsored article on your blog? We have a generous budget and the content will be relevant to your readers. Please share your rates.
traffic guy | https://buy-traffic.example/ | 10,000 real human visitors to your website for only $15. Guaranteed or your money back!
social boost | https://followers-cheap.example/ | Buy Instagram followers, likes and views. Instant delivery, real accounts, cheapest panel
keto | https://keto-burn.example/ | Melt belly fat fast with this one weird trick doctors hate. Order your bottle before stock runs out
Male Health | https://male-power.example/ | Last longer in bed tonight. 100% natural enhancement, discreet packaging, worldwide delivery.
vaping | https://vape-world.example/ | Wholesale disposable vapes, over 200 flavors, bulk discount and free samples for new customers
Luxury | https://timepiece-replica.example/ | Swiss made replica Rolex at a fraction of the price, 1:1 quality, looks just like the original
uggs | https://boots-discount.example/ | boots outlet online store boots clearance cheap boots sale free shipping
Loretta | - | I am a 34 year old nurse, single and looking for a serious man. Please write to me at loretta_love@mail.example so I can send you my pictures
Lucky | https://slot-gacor.example/ | Situs slot gacor hari ini, deposit pulsa tanpa potongan, bonus new member 100% https://slot-gacor.example/
bandar | https://togel-online.example/ | Agen judi bola dan togel online terpercaya, daftar sekarang
poker | - | I turned 50 bucks into 4 grand playing blackjack at this site, they give you chips just for signing up. Ask me for the link.
bitco | https://btc-double.example/ | Send 0.1 BTC and get back 0.2 BTC instantly! Verified giveaway, only today https://btc-double.example/
forexpro | https://fx-signals.example/ | Free signals channel with 95% accuracy, copy our trades and get paid every week
airdrop | https://token-claim.example/ | $5,000 token airdrop is live, connect your wallet to claim before it closes
Tina | - | My sister's neighbor makes 95 bucks an hour on the laptop. Last month her check was $15,800 just working a few hours. Go to this site and click the tech tab
survey | https://gift-card.example/ | Congratulations! You have been selected to receive a $1000 gift card. Complete this short survey to claim your reward
delivery | https://parcel-track.example/ | Your package could not be delivered. Please pay the small redelivery fee here https://parcel-track.example/
Barrister | - | I am contacting you regarding an unclaimed inheritance of USD 18.5 million left by my late client who bears your surname. Kindly reply for details.
printer help | https://printer-assist.example/ | Printer showing offline? Visit our website or call our printer support number for instant help from certified experts.
quickbooks | - | QuickBooks error support phone number +1-800-000-0123 solve your accounting software issues with experts
data rescue | https://data-rescue.example/ | Lost your files? This powerful recovery software restores deleted photos, videos and documents in minutes. Try it free
keys4u | https://cheap-keys.example/ | Lifetime Office activation key $19 only, instant email delivery, 24/7 support
apk | https://mod-apk.example/ | Download the latest MOD APK with unlimited coins and gems, no root needed
- | - | check this out [url=https://x9.example]best price[/url] [url=https://x8.example]order now[/url]
xrumer | - | {Hello|Hi|Hey} {there|everyone}, it's a {nice|good|pleasant} piece of {writing|paragraph} about media print
asdkjh | https://qwe.example/ | fdgkjhd https://qwe.example/a https://qwe.example/b https://qwe.example/c
plumber | https://plumbers-247.example/ | Emergency plumber near you, available 24/7, no call out charge, licensed and insured
lawyer | https://injury-law.example/ | Injured in an accident? You may be entitled to compensation. Speak with an attorney today, no win no fee
travel agent | https://holiday-packages.example/ | Informative blog. Book cheap flights and holiday packages with us and save up to 40%.
visa | https://visa-consult.example/ | Get your Canada PR visa without hassle, our immigration consultants have a 99% success rate
solar | https://solar-quotes.example/ | Homeowners are saving thousands with this new government solar program. See if you qualify
insurance | - | Are you paying too much for car insurance? Compare quotes from top providers in 2 minutes and save $500
mike | https://gadget-review.example/ | Thank you for sharing superb information. Your web-site is very cool. I am impressed by the details that you have on this website.
deb | https://deb-crafts.example/ | I was suggested this website by my cousin. I'm not sure whether this post is written by him as nobody else knows such detailed about my problem. You're wonderful! Thanks!
seo tool | https://seo-autopilot.example/ | Automate your link building with this software and watch your rankings explode. Download the free trial
domain | - | Your domain name is expiring soon. Failure to complete your registration may result in cancellation. Act immediately.
ai writer | https://ai-content.example/ | Write 100 blog posts in one click with our AI tool! Lifetime deal $27 ends tonight.
pdf | https://pdf-convert.example/ | If you want to convert such files easily, I recommend this converter, it solved everything for me: https://pdf-convert.example/pro
- | - | Ｖ1agra c1alis l3vitra   best pr1ce  www.p1lls-4u.example
- | - | c a s i n o  b o n u s  5 0 0 %  join today  winbig[.]example
`

export const REAL_EN = `
dave | - | Step 4 is missing a reboot, otherwise spot on.
- | - | Any chance of a version for the Pi Zero?
R. | - | I think the date is wrong: the line closed in 1964, not 1968.
stu | - | My oven runs hot so I took them out at 18 minutes. Perfect.
lin | https://lin-notes.example/ | Same board, same problem. A BIOS update to 1.40 cured it here.
- | - | This does not work. At all. I followed every step and now it will not boot.
ela | - | My grandmother's recipe had caraway in it too. Thank you for writing this down.
kcb | - | You can skip the third command if you are already root.
- | - | Sorry but this is nonsense. The kernel has handled that since 2.6.
pat | - | Can I use your map in our village newsletter? We would credit you of course.
Omar | - | I get as far as "choose a disk" and then the list is empty. Do I need the RAID driver?
- | - | yes, same
bo | - | Price went up to $349 since you wrote this, by the way.
sam_w | - | The free tier used to be enough but they cut it to 500 requests a month.
phil | - | I disagree about the batteries. Mine lasted nine years and I sold it still working.
mrs t | - | How do you store the rest? Ours went soft after one day.
kay | - | Reading this in hospital with nothing else to do. Made me laugh, thank you.
- | - | Subscribed by feed. Please keep the full text in it.
ian m | - | Would this survive an upgrade to 15.2 or do I have to do it all over again?
sofia | - | Is there a print version? My father does not use a computer.
gregor | https://gregor.example/ | I tried the opposite last year and wrote about it: https://gregor.example/2024/swap-or-not. Short version: you are right and I was wrong.
w | - | Doesn't the warranty end when you open the case?
deeb | - | Telegram on desktop shows the same bug, so I do not think it is your phone.
joan | - | I won the tickets! See you there, I will wear the green hat.
- | - | Beware, the free download bundles a toolbar. Untick the box.
rick | - | I pay 12 a month for it and still see ads. Cancelled.
- | - | You lost me at "simply recompile".
vic | - | Mine came from the same shop and was a fake. Check the serial number on the inside of the lid.
leo | - | If you use Firefox, the setting is under Privacy now.
erik | - | Could the noise be the fan? Mine sounded exactly like that before it died.
yas | - | My daughter is allergic to nuts. Would sunflower seeds do?
col | - | @erik it was the fan. Four screws and a drop of oil.
pm | - | The manufacturer told me by mail that they will not fix it: "works as designed".
dot | - | Loved the photo of the cat on the server.
abe | - | There is an error in the formula, the 2 belongs under the root.
finn | - | Confirmed on Debian 12 and on 13 testing.
ruth | - | I worked there in the eighties. The foreman in the picture is my uncle Bert.
- | - | Why would anyone still use that in 2024?
zoe | - | I am a beginner. What is a terminal and where do I find it?
gil | - | After the update the menu says "Devices" instead of "Hardware".
- | - | please stop calling it a hack. it is documented.
ned | - | Bought the book, chapter 7 alone was worth it.
k9 | - | Our vet said the same thing. Two weeks on rice and he was fine.
jan | - | Best explanation of DNS I have read so far. One question: who keeps the root servers honest?
theo | - | The photos in this one load very slowly for me, 8 MB each.
bea | - | I miss this blog's old layout.
lyn | - | I'd rather pay once than subscribe. Is there anything like it that is not a subscription?
- | - | Could not agree more. Well, a little more: the second half of the film is worse.
vera | - | Where did you buy the seeds? Nobody here has the red ones.
cy | - | Still waiting for part three :)
tim | - | 0x8007007b here, fixed by clearing the KMS host with \`slmgr /ckms\`.
flo | - | Congratulations on ten years!
may | - | Is it ok to use 12 mm plywood or will it sag?
- | - | The comments are more useful than the article, no offence.
`
