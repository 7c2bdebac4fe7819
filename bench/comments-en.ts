// Comments in English, of our own writing; see comments-ja.ts.
import type { Kinds } from './comment-corpus'

export const REAL_EN: Kinds = {
  thanks: [
    '{Thanks|Thank you|Many thanks}{!|.|, this worked.|, that fixed it.}',
    '{This|That} {worked|did the trick|saved me} on <device>{.|!} {Thanks a lot|Much appreciated|Cheers}.',
    '{Finally|At last} {a guide|something} that {works|is not a video}. <part> is {back|fine} {now|again}.',
    'worked, ty',
    'Great post. I had given up on this machine.',
    'Came here from a search at 2am, leaving happy.',
  ],
  question: [
    'On <os> I {do not see|cannot find} <part> {at all|in the menu}. {Has it moved?|Where did it go?|Am I missing something?}',
    '{Hi|Hello}, at <step> I {get|see} "<error>". {Any idea?|What does it mean?|Is that expected?}',
    'Does this {also work|hold} {for|on} <device>? {I have <os> there.|I would rather ask before I break it.}',
    'Is it safe to {delete|disable|reset} <part> {first|before <step>}?',
    'Which button do you mean in step <number>? The picture does not load for me.',
  ],
  outdated: [
    '{Since|As of} {the last update|<os>|version <number>} <step> is {gone|elsewhere|called something else}: {use|open} <part> instead.',
    'The {docs|manual} {say|says} otherwise now: https://docs.<host>/<slug>',
    'Step <number> is no longer needed{.|, at least on <device>.}',
    '<part> was {removed|renamed} in {2019|2021|the spring update}. See https://github.com/<word>/<slug>/issues/<number>',
    'Just a note for whoever lands here: the download is gone and the domain now belongs to someone else. Do not run what it offers.',
  ],
  experience: [
    'I had to {turn off|unplug|update} <part> before <step>, {otherwise|or else} it {hung|failed with "<error>"}.',
    'It took {<number> tries|an evening}, but after I {reinstalled|reset} <part> it {works|went through}. <device>, <os>.',
    'Same {here|symptom} on <device>. In my case {it was|the culprit was} <part>.',
    'Three days of my life and it was a loose cable. Check your cables, people.',
  ],
  code: [
    'One line does it:\n```\n<command>\n```\nTested on <os>.',
    '`<command>` {fails|exits} with "<error>" {for me|here}. {Permissions?|Wrong version?}',
    'I {put|turned} this into a script:\n```\n<command>\n<command>\n```',
  ],
  disagree: [
    'I would not {do|recommend} this. {Resetting|Deleting} <part> {can|will} {break|undo} <step>.',
    'Not quite: "<error>" comes from <device>, not from <part>.',
    'Too long. Put the answer at the top.',
  ],
  chat: [
    '{Brings back memories|Ah, nostalgia}. We {fought|lived} with <part> {for years|on <os>}.',
    'Could you {write about|cover} <part> on <device> {next|too}?',
    'I wrote up the same thing {from the other side|for a different model} on my own site, with a link to you.',
    '> step <number>\nThis is the one everybody gets wrong: restart, do not shut down.',
    'What cheap <device> would you buy today? Best price matters more than speed for me.',
  ],
}

export const SPAM_EN: Kinds = {
  pills: [
    '{Buy|Order|Get} {cheap|generic|discount} {viagra|cialis|xanax|tramadol} {online|now|overnight}{ without prescription|} https://<shady>/',
    '{Best|Lowest} price {pharmacy|pills|meds} {fast shipping|no rx needed} https://<shady>/<slug>',
  ],
  money: [
    '{Earn|Make} $<number>00 {a day|daily|per hour} from {home|your phone}{!|!!} {No experience|Limited spots} https://<shady>/<slug>',
    'I was {broke|skeptical} until {I met|a friend told me about} {Mr|Mrs} <word>, who {recovered|traded} my {bitcoin|crypto} and {paid|returned} $<number>000. {Contact|WhatsApp} +<number><number>{ | 555 }<number>',
    '{Crypto|Forex|Bitcoin} {signals|trading bot} {with|at} <number>0% {win rate|profit} {guaranteed|monthly}. {Join|Telegram}: https://<shady>/',
  ],
  casino: [
    '{Play|Try} {online casino|slots|poker} {now|today}: {free spins|no deposit bonus} $<number>0 https://<shady>/',
    '{Top|Best} {betting|casino} {sites|bonus} of the year, {instant|fast} {payout|withdrawal} https://<shady>/<slug>',
  ],
  flattery: [
    '{Excellent|Wonderful|Magnificent|Fantastic} {blog|post|article|site}{!|, I have bookmarked it.} {Keep up the good work|I will be back soon|You have a gift for writing}.',
    '{Hello|Hi} {admin|dear}, {nice|great|amazing} {website|content}. {Please visit|Check out} {my|our} {site|page} too: https://<shady>/',
    'I {really|truly} {enjoyed|loved} {reading|your insights}. {Very informative|So much useful info}. {Feel free to visit my homepage|My web page:} https://<shady>/<slug>',
    "What's up, {every time|always} i used to check {blog|website} posts here {in the early hours|early}, {because|since} i like to gain knowledge of more and more.",
  ],
  seo: [
    '{Rank|Get} your {site|blog} on {page one|the first page} of {search|Google} in <number> days. {Backlinks|SEO package} from $<number>9 https://<shady>/',
    '{We|Our agency} {noticed|found} {issues|errors} on your {website|blog}. {Reply|Contact us} for a free {audit|proposal}.',
    '{Guest post|Link insertion} {inquiry|offer}: we pay $<number>0 per {article|link}. {Interested?|Let me know your price.}',
  ],
  goods: [
    '{Replica|Designer} {watches|handbags|sneakers} {outlet|wholesale} {free shipping|<number>0% off} https://<shady>/<slug>',
    '{Cheap|Authentic} {jerseys|sunglasses|uggs} {sale|store} {online|} https://<shady>/',
  ],
  ontopic: [
    '<error>? {Fix|Repair} <part> {automatically|in one click} with {this tool|our software}: {free download|get it here} https://<shady>/<slug>',
    '{Genuine|OEM} <os> {keys|licence} for $<number>, {instant delivery|by mail} https://<shady>/',
    'For <device> {problems|support} call our {certified|toll-free} {technicians|helpline} {24/7|now} +1 <number><number> <number>0<number>',
    'A {better|more complete} guide to <part> on <device> is here https://<shady>/<slug>',
  ],
  meeting: [
    '{Lonely|Hot} {girls|singles} {near you|in your area} {want to chat|are waiting} https://<shady>/',
    'Hi {dear|handsome}, I saw your {blog|profile}, {write me|add me} on {telegram|whatsapp} @<word><number>',
  ],
}

export const NAMES_EN = {
  real: ['marta', 'j. k.', 'Old Timer', 'nobody', 'pete', 'lena', 'anon', 'gus', 'rhubarb', 'Tom', 'visitor', 'Alex'],
  spam: [
    'Best Pills',
    'SEO Expert',
    'casino bonus',
    'Alex',
    'replica watches',
    'Mrs Grace',
    'Tom',
    'trading pro',
    'jessica',
    'anon',
    'PC Repair',
  ],
}
