/** Pieces of HTML as twenty years of blog editors wrote them, each under what is hard about it. For tests only. */
export const FIXTURES: Record<string, string> = {
  empty: '',
  'white space only': ' \n\t ',
  'text directly in the body': 'はじめに\nテキスト',
  'paragraphs made of breaks': '一行目<br>二行目<br><br>二段落目<br /><br /><br />三段落目',
  'a blank paragraph between others': '<p>前</p><p>&nbsp;</p><p>後</p>',
  'inline and block mixed in a div': '<div>裸の文<p>段落</p>続き<b>太字</b><ul><li>項目</ul>終わり</div>',
  'divs within divs': '<div><div><div>深い</div>中</div>外<div></div></div>',
  'unclosed elements': '<p>一<p>二<b>太字<p>三</b>四<ul><li>a<li>b',
  'wrongly nested elements': '<b><i>両方</b>斜体</i><p><b>段落<p>次</b>の</p>',
  'font and center': '<center><font color="red" size="4" face="MS Gothic">赤い<br>大きい</font></center>',
  'block within inline': '<font color="blue"><p>青い段落</p><table><tr><td>表</td></tr></table></font>',
  'a link around blocks': '<a href="/x"><h2>見出し</h2><p>文</p></a>',
  'nested lists in both ways': '<ul><li>a<ul><li>b</li></ul></li><ul><li>c</li></ul>裸<li>d</li></ul>',
  'a list item of block elements':
    '<ol start="3"><li><p>一</p><p>二</p><pre>x\n  y</pre></li><li><h3>題</h3></li></ol>',
  'nested tables': '<table><tr><td>外<table><tr><th>内</th><td>値</td></tr></table>後</td><td>右</td></tr></table>',
  'a table with everything':
    '<table border="1"><caption>題 <a href="/c">表</a></caption><colgroup><col></colgroup><thead><tr><th rowspan="2">甲</th></tr></thead><tbody><tr><td colspan="2">乙</td></tr></tbody><tfoot><tr><td>丙</td></tr></tfoot></table>',
  'text misplaced in a table': '<table>迷子<tr><td>表</td></tr>もう一人</table>',
  'cells without a table': '<td>一</td><td>二</td><tr><td>三</td></tr>',
  'pre within a cell': '<table><tr><td><pre>  if (a) {\n\n    b()\n  }</pre></td></tr></table>',
  'pre with marks and breaks': '<pre>行<br>  <b>太字</b> <a href="/l">リンク</a>\n\n終</pre>',
  'pre with a picture': '<pre>前<img src="/a.png">後</pre>',
  'a textarea as a code box': '<textarea rows="3">&lt;b&gt;コード&lt;/b&gt;\n  二行目</textarea>',
  'description list': '<dl>裸<dt>用語<dd>説明<p>段落</p><dd>別<div><dt>箱<dd>中</div></dl>',
  'description list with a list in its term': '<dl><dt><ul><li>a<li>b</ul></dt><dd><table><tr><td>x</table></dd></dl>',
  'quotation with a nested one': '<blockquote>裸<blockquote><p>内</p></blockquote><cite>誰か</cite></blockquote>',
  'heading that swallowed its section': '<h2>題<p>一</p><ul><li>二</li></ul><p>三</p><p>四</p></h2>',
  'heading with a break and a picture': '<h3><img src="/i.gif">二行の<br>題</h3>',
  ruby: '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>と<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>と<ruby><rb>山</rb><rt>やま</rt></ruby></p>',
  'sub and sup': '<p>H<sub>2</sub>O x<sup>2</sup> <small>小</small> <kbd>Ctrl</kbd>+<kbd>C</kbd></p>',
  details: '<details><summary>開く <b>題</b></summary>裸<p>中身</p></details>',
  'summary without details': '<summary>題</summary><p>文</p>',
  'styles that mean something':
    '<p style="text-align:center"><span style="color:#f00;font-weight:bold">赤</span><span style="background-color:#ff0">黄</span><span style="text-decoration:line-through underline">線</span></p>',
  'a box by its style': '<div style="border:1px solid #ccc;padding:1em"><p>囲み</p>裸</div>',
  'a form': '<form action="https://evil.example/"><label>名前</label><input name="n"><button>送る</button></form>',
  'a select by itself': '<p>前<select><option>一<option>二</select>後</p>',
  'anchors everywhere':
    '<a name="top"></a><div id="d"><table id="t"><tr><td>x</td></tr></table></div><hr id="h"><p id="p">y</p><a name="end"></a>',
  'caption of WordPress':
    '<div class="wp-caption alignright"><a href="/b"><img src="/s.jpg" width="300"></a><p class="wp-caption-text">説明 <a href="/x">出典</a></p></div>',
  'figure with caption': '<figure><img src="/s.jpg"><figcaption>説明<br>二行</figcaption></figure>',
  'figure of a table': '<figure><table><tr><td>x</td></tr></table><figcaption>表1</figcaption></figure>',
  'figure of two pictures': '<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>二枚</figcaption></figure>',
  'comments and processing instructions':
    '<!-- 見えない --><?xml version="1.0"?><p>見える<!--[if IE]>IE<![endif]--></p><!--more--><p>続き</p>',
  'office markup': '<p class="MsoNormal"><o:p></o:p><span lang="EN-US">Word<o:p>&nbsp;</o:p></span>の文</p>',
  'unknown elements': '<my-thing>独自<other>要素</other></my-thing><blink>点滅</blink><marquee>流れる</marquee>',
  'entities and signs': '<p>&lt;b&gt; &amp;amp; &quot;引用&quot; &copy; &#x1F600; 1 < 2 > 0 & more</p>',
  'broken tags': '<p>一<b </p>二<<p>>三</p><a href="x>四</a><p title=\'>五</p>',
  'video without a site': '<p>前</p><video src="/v.mp4" autoplay>見られません</video><p>後</p>',
  'address and other boxes':
    '<header>頭</header><article><section>節<address>住所</address></section></article><footer>足</footer>',
  'white space between inline elements': '<p>\n  <b>one</b> <i>two</i>\n<a href="/x">three</a>   four\n</p>',
  'lines of Japanese in the source': '<p>これは\n日本語の\n文です。</p>',
  'preformatted by style': '<div style="white-space:pre">一\n二</div>',
  'definition of a footnote without a sign': '<div class="footnotes"><ol><li id="fn1">注</li></ol></div>',
}

/** 300 kB in one line, as one real export has it. */
export const LONG_LINE = `<p>${'長い一行の文章です。'.repeat(10_000)}</p>`

/** Elements nested as deep as given. */
export const nested = (tag: string, depth: number): string =>
  `${Array.from({ length: depth }, (_, at) => `<${tag}>w${at} `).join('')}終わり`

/** A made-up article of about so many blocks, as a blogging service would export it. */
export function article(blocks: number): string {
  const pieces = [
    '<p>パソコンのブラウザで <a href="http://old.example/blog/2015/03/post-7b9e.html">サインイン</a>する際には、メールアドレスと<b>パスワード</b>を入力します。<br />これが通ると、コードを求められます。</p>',
    '<h3>手順</h3>',
    '<ul><li>「設定」を開く</li><li>「更新」を<span style="color:#ff0000;">クリック</span></li><li>再起動</li></ul>',
    '<p style="text-align:center"><a href="http://old.example/images/a.png"><img src="http://old.example/images/a-800wi.png" alt="設定の画面" width="400" height="300" border="0" /></a></p>',
    '<p>2015年3月現在、アプリパスワードの生成方法は次の通りです。ユーザーが覚えておく必要はありません。</p>',
    '<blockquote><p>アプリ パスワードと 2 段階認証 - ヘルプ より</p></blockquote>',
    '<table border="1"><tr><th>製品</th><td>対応</td></tr><tr><th>メール</th><td>×</td></tr></table>',
    '<p>意外なのが、<strong>最新の製品</strong>でした。なお、他の製品をサインインする際には不要です。</p>',
  ]
  return Array.from({ length: blocks }, (_, at) => pieces[at % pieces.length]).join('\n')
}
