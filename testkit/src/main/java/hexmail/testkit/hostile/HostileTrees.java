package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/// HTML that parsers read in different ways, so that a script appears after it was cleaned.
final class HostileTrees {
  private static final List<HostileSample> FOREIGN =
      List.of(
          new HostileSample(
              "a style in mathematics",
              "seen<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror={run}&gt;'>"),
          new HostileSample(
              "a style in a drawing",
              "<svg></p><style><a id='</style><img src=1 onerror={run}>'>seen"),
          new HostileSample(
              "forms in mathematics",
              "seen<form><math><mtext></form><form><mglyph><style></math><img src onerror={run}>"),
          new HostileSample(
              "a paragraph that leaves a drawing",
              "<svg><p><style><g title='</style><img src=x onerror={run}>'></svg>seen"),
          new HostileSample(
              "text that is not parsed",
              "<noembed><img title='</noembed><img src=x onerror={run}>'></noembed><noframes><a title='</noframes><img src=x onerror={run}>'></noframes><xmp><p title='</xmp><img src=x onerror={run}>'></xmp>seen"),
          new HostileSample(
              "no script",
              "<noscript><p title='</noscript><img src=x onerror={run}>'></noscript>seen"),
          new HostileSample(
              "a title and a field",
              "seen<textarea><img title='</textarea><img src=x onerror={run}>'></textarea><title><a title='</title><img src=x onerror={run}>'></title>"),
          new HostileSample("plain text to the end", "seen<plaintext><img src=x onerror={run}>"),
          new HostileSample(
              "a template",
              "<template><script>{run}</script></template><div><template shadowrootmode=open><img src=x onerror={run}><slot></slot></template>seen</div>"),
          new HostileSample(
              "a list with a template",
              "<select><template><style><img title='</style></template></select><img src=x onerror={run}>'>seen"),
          new HostileSample(
              "a drawing with links",
              "<svg><a xlink:href='javascript:{run}'><text y=20>seen</text></a><animate attributeName=href values='javascript:{run}'/><set attributeName=onmouseover to={run}></svg>seen"),
          new HostileSample(
              "a drawing that uses another",
              "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>{run}</script></svg>#x'/><image href='{tracker}/svg.png'/><feImage href='{tracker}/fe.png'/></svg>seen"),
          new HostileSample(
              "a drawing with a page in it",
              "<svg><foreignObject><iframe src='javascript:{run}'></iframe><body onload={run}></foreignObject><desc><img src=x onerror={run}></desc></svg>seen"),
          new HostileSample(
              "a note in mathematics",
              "<math><annotation-xml encoding='text/html'><img src=x onerror={run}></annotation-xml><maction actiontype='statusline#x' xlink:href='javascript:{run}'>y</maction></math>seen"),
          new HostileSample(
              "a drawing as a picture",
              "<img src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'><img src='data:text/html,<script>{run}</script>' alt=seen>"),
          new HostileSample(
              "attributes that end early",
              "<img alt='\"><img src=x onerror={run}>'><p title='&quot;&gt;&lt;img src=x onerror={run}&gt;'>seen</p><a title=\"`onmouseover={run}\">b</a>"),
          new HostileSample(
              "a caption at the end of a deep tree",
              "@deep@<table><caption><svg><style><img title='</style><img src=x onerror={run}>'>seen"),
          new HostileSample(
              "entities",
              "&lt;img src=x onerror={run}&gt;<p>&#60;script&#62;{run}&#60;/script&#62;</p>&#x26;lt;b&#0;&#xD800;&#x110000;seen"),
          new HostileSample(
              "line ends of other alphabets",
              "<a href='https://a.example/\u2028javascript:{run}'>seen</a><img src='x\u2028' onerror\u2028={run}>"));

  private HostileTrees() {}

  static Stream<HostileSample> all() {
    return Stream.of(FOREIGN).flatMap(List::stream);
  }
}
