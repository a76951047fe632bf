package hexmail.adapter.http.html;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.InlinePicture;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTest {
  private static final List<InlinePicture> INLINE =
      List.of(
          new InlinePicture("logo@mail.example", new Attachment("0.1", "logo.png", "image/png", 3)),
          new InlinePicture("two", new Attachment("a/b ?", "b.png", "image/png", 3)));

  private static SafeHtml sanitize(String markup, boolean remote) {
    return HtmlSanitizer.sanitize(
        markup, new PictureSources("/u/0/mail/m1/parts", INLINE, remote, "Picture"));
  }

  private static Element shown(String markup) {
    return Jsoup.parseBodyFragment(sanitize(markup, false).markup()).body().child(0);
  }

  @Nested
  class Layout {
    @Test
    void of_a_newsletter_is_kept() {
      String markup =
          "<table width=\"600\" bgcolor=\"#eeeeee\" align=\"center\" cellpadding=\"4\"><tbody><tr>"
              + "<td style=\"padding:10px;color:#333333\" valign=\"top\" colspan=\"2\">Hello</td>"
              + "</tr></tbody></table><ul><li>one</li></ul><h2>Two</h2><hr /><pre>three</pre>"
              + "<blockquote>four</blockquote><font color=\"red\" size=\"2\">five</font>";

      assertThat(sanitize(markup, false).markup())
          .isEqualTo("<div dir=\"auto\">" + markup + "</div>");
    }

    @Test
    void of_a_style_sheet_moves_into_the_elements() {
      Element shown =
          shown(
              "<style><!-- p.MsoNormal, li {margin:0cm; font-size:11pt} #x b > i {color:#123456}"
                  + " @media print { p {color:red} } a:hover {color:red} body {padding:3px}"
                  + " @import 'http://a/'; .p {color:#111} p {color:#222} --></style>"
                  + "<p class=MsoNormal style='font-size:12pt'>a</p><div id=x><b><i>b</i></b></div>"
                  + "<p class=p>c</p>");

      assertThat(shown.attr("style")).isEqualTo("padding:3px");
      assertThat(shown.select("p").eachAttr("style"))
          .containsExactly("color:#222;margin:0cm;font-size:12pt", "color:#111");
      assertThat(shown.select("i").attr("style")).isEqualTo("color:#123456");
    }

    @Test
    void of_the_body_is_that_of_the_paper() {
      assertThat(shown("<body bgcolor=ffffff text=#000000 style='padding:4px'>x").attr("style"))
          .isEqualTo("background-color:#ffffff;color:#000000;padding:4px");
    }

    // S57
    // S58
    @ParameterizedTest
    @ValueSource(
        strings = {
          "position:fixed",
          "z-index:9",
          "transform:scale(9)",
          "margin:-5px",
          "margin:0 auto -.5em",
          "text-indent:-9999px",
          "width:99999px",
          "height:100vh",
          "width:50dvw",
          "background:url(https://t.example/)",
          "background:#fff url('https://t.example/')",
          "background-image:url(https://t.example/)",
          "list-style:url(https://t.example/)",
          "width:expression(alert(1))",
          "width:calc(100% - 1px)",
          "color:var(--x)",
          "behavior:url(x.htc)",
          "-moz-binding:url(x)",
          "content:'x'",
          "overflow:scroll",
          "opacity:.1",
          "color:\\72 ed",
          "b\\61 ckground:url(x)",
          "background:u/**/rl(https://t.example/)",
          "background:image-set('https://t.example/' 1x)",
          "cursor:url(https://t.example/),auto",
          "filter:url(https://t.example/#x)",
          "@import 'https://t.example/'",
          "color:red}</style><script>alert(1)</script>"
        })
    void that_leaves_the_box_or_loads_something_is_dropped(String style) {
      Element shown = shown("<p>one</p><p style=\"" + style + "\">two</p>");

      assertThat(shown.select("p + p").attr("style")).isIn("", "margin:0 auto", "background:#fff");
      assertThat(shown.html()).doesNotContain("t.example");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<div style='display:none'>x</div>",
          "<div style='DISPLAY : NONE !important'>x</div>",
          "<div style='visibility:hidden'>x</div>",
          "<div style='opacity:0'>x</div>",
          "<div style='mso-hide:all'>x</div>",
          "<div style='max-height:0px;overflow:hidden'>x</div>",
          "<style>.p{display:none}</style><div class=p>x</div>",
          "<div hidden>x</div>"
        })
    void that_hides_text_leaves_the_text_out(String markup) {
      assertThat(shown(markup + "<p>seen</p>").html()).isEqualTo("<p>seen</p>");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<p>plain</p>|false",
          "<p style='color:inherit;background:none'>x</p>|false",
          "<p style='border:1px solid #ccc'>x</p>|false",
          "<p style='color:#000'>x</p>|true",
          "<p style='background:rgb(1,2,3)'>x</p>|true",
          "<table bgcolor=white><tr><td>x</td></tr></table>|true",
          "<font color=red>x</font>|true",
          "<body bgcolor=white>x|true",
          "<style>p{color:#333}</style><p>x</p>|true"
        })
    void of_its_own_colours_is_noticed(String markup, boolean coloured) {
      assertThat(sanitize(markup, false).coloured()).isEqualTo(coloured);
    }
  }

  // S62
  @Test
  void a_long_message_is_shortened() {
    SafeHtml safe = sanitize("<p>x".repeat(40_000), false);

    assertThat(safe.shortened()).isTrue();
    assertThat(Jsoup.parse(safe.markup()).select("p")).hasSize(30_000);
    assertThat(sanitize("<p>x</p>", false).shortened()).isFalse();
  }
}
