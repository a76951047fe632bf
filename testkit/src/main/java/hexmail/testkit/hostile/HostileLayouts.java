package hexmail.testkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/// HTML that is hard to lay out.
final class HostileLayouts {
  private static final List<HostileSample> LAYOUT =
      List.of(
          new HostileSample(
              "a table with too many columns",
              "<table><tr><td colspan=100000 rowspan=65000>seen</td></tr></table><table><colgroup span=100000><col span=9999></colgroup><tr><td>b</td></tr></table>"),
          new HostileSample("three hundred tables in each other", "@tables@seen"),
          new HostileSample("a table of five thousand rows", "<table>@rows@</table>seen"),
          new HostileSample("a word of a hundred thousand letters", "seen @word@"),
          new HostileSample("a tree of a thousand elements", "@deep@@deep@seen"),
          new HostileSample("misnested elements", "@misnested@seen"),
          new HostileSample(
              "text from right to left",
              "<p dir=rtl>seen \u202egpj.exe\u2066 abc</p><bdo dir=rtl>moc.knab</bdo><p style='direction:rtl;unicode-bidi:bidi-override'>moc.knab</p>"),
          new HostileSample("letters without width", "<p>s\u200be\u200ben seen</p>@zalgo@"),
          new HostileSample(
              "links to another place",
              "<a href='https://evil.example/'>https://bank.example/login</a> <a href='https://bank.example@evil.example/'>bank.example</a> <a href='https://evil.example/'>bank．example</a> seen"),
          new HostileSample(
              "nothing but hidden text",
              "<div style='display:none'>hidden</div><!-- nothing --><style>p{}</style>"),
          new HostileSample(
              "no text at all", "<html><head><title>x</title></head><body></body></html>"));

  private HostileLayouts() {}

  static Stream<HostileSample> all() {
    return Stream.of(LAYOUT).flatMap(List::stream);
  }
}
