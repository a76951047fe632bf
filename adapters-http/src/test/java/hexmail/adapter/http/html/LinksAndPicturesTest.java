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

class LinksAndPicturesTest {
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
  class Links {
    // S59
    @Test
    void open_elsewhere_and_tell_the_site_nothing() {
      assertThat(shown("<a href='https://a.example/?b=c' ping='https://t.example/'>d</a>").html())
          .isEqualTo(
              "<a href=\"https://a.example/?b=c\" target=\"_blank\""
                  + " rel=\"noopener noreferrer nofollow\">d</a>");
    }

    // S59
    @ParameterizedTest
    @ValueSource(
        strings = {
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "&#106;avascript:alert(1)",
          "&#x6A;avascript&colon;alert(1)",
          "\u0001javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:msgbox(1)",
          "file:///etc/passwd",
          "cid:x",
          "#top",
          "/logout",
          "//a.example/",
          "blob:https://a.example/1",
          "https://a.example/\u202egpj.exe"
        })
    void that_lead_to_no_other_site_are_plain_text(String href) {
      Element shown = shown("<a href=\"" + href + "\">text</a>");

      assertThat(shown.select("[href]")).isEmpty();
      assertThat(shown.text()).isEqualTo("text");
    }

    // S81
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "https://evil.example/|www.bank.example",
          "https://evil.example/|Sign in at https://bank.example/login now",
          "https://evil.example/bank.example|bank.example",
          "https://bank.example@evil.example/|bank.example",
          "https://bank.example.evil.example/|ban\u200bk.example/path",
          "https://evil.example/|b<b>an</b>k.example",
          "https://xn--bnk-8cd.example/|b\u0430nk.example",
          "https://evil.example/|bank\uff0eexample",
          "https://evil.example/|write to ada@bank.example",
          "mailto:eve@evil.example|ada@bank.example",
          "mailto:eve@bank.example|ada@bank.example",
          "https://evil.example/|<img src=cid:two alt=bank.example>"
        })
    void whose_text_names_another_place_say_where_they_lead(String href, String text) {
      assertThat(shown("<a href='" + href + "'>" + text + "</a>").select(".hexmail-site").text())
          .matches(
              "\\((?:[a-z.]*evil\\.example|xn--bnk-8cd\\.example|eve@(?:evil|bank)\\.example)\\)");
    }

    // S81
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "https://www.shop.example/x|shop.example",
          "https://shop.example/x|www.shop.example/x",
          "https://click.shop.example/|Our shop",
          "https://shop.example/|e.g. 3.5 % off",
          "mailto:john.doe@shop.example|john.doe@shop.example",
          "mailto:ada@shop.example|Write to us"
        })
    void whose_text_names_no_other_place_have_no_note(String href, String text) {
      assertThat(shown("<a href='" + href + "'>" + text + "</a>").select("span")).isEmpty();
    }
  }

  @Nested
  class APicture {
    private static final String REMOTE =
        "<img src='https://p.example/a.png' alt='Sale' srcset='https://p.example/b.png 2x'"
            + " width=600><img src='//p.example/c.png'>"
            + "<img src=http://p.example/t.gif width=1 height=1>"
            + "<div style='display:none'><img src='https://p.example/h.png'></div>"
            + "<img src='https://p.example/s.gif' style='width:0;height:0'>";

    // S58
    @Test
    void on_another_server_is_counted_and_not_loaded() {
      SafeHtml safe = sanitize(REMOTE, false);

      assertThat(safe.pictures()).isEqualTo(new RemotePictures(2, 3));
      assertThat(safe.markup())
          .isEqualTo(
              "<div dir=\"auto\"><span class=\"hexmail-picture\">Sale</span>"
                  + "<span class=\"hexmail-picture\">Picture</span></div>");
    }

    // S58
    // S82
    @Test
    void on_another_server_is_loaded_when_that_is_allowed_but_none_that_nobody_sees() {
      SafeHtml safe = sanitize(REMOTE, true);

      assertThat(safe.pictures()).isEqualTo(new RemotePictures(2, 3));
      assertThat(Jsoup.parse(safe.markup()).select("img").eachAttr("src"))
          .containsExactly("https://p.example/a.png", "https://p.example/c.png");
      assertThat(safe.markup()).doesNotContain("srcset");
    }

    @Test
    void that_the_message_carries_is_shown_in_its_place() {
      assertThat(
              shown("<img src='cid:logo%40mail.example'><img src=CID:two><img src=cid:no alt=No>")
                  .html())
          .isEqualTo(
              "<img src=\"/u/0/mail/m1/parts/0.1?inline=1\">"
                  + "<img src=\"/u/0/mail/m1/parts/a%2Fb%20%3F?inline=1\">"
                  + "<span class=\"hexmail-picture\">No</span>");
    }

    // S58
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "data:image/png;base64,iVBORw0K|true",
          "data:image/webp;base64,UklGRg==|true",
          "data:image/svg+xml;base64,PHN2Zz4=|false",
          "data:text/html;base64,PHN2Zz4=|false",
          "data:image/png;utf8,<script>|false",
          "javascript:alert(1)|false",
          "/u/0/mail/m2/parts/1?inline=1|false",
          "/logout|false",
          "file:///etc/passwd|false"
        })
    void in_an_address_is_shown_if_it_is_one(String source, boolean shown) {
      assertThat(shown("<img src='" + source + "'>x").select("img[src]").isEmpty())
          .isEqualTo(!shown);
      assertThat(sanitize("<img src='" + source + "'>", false).pictures())
          .isEqualTo(RemotePictures.NONE);
    }
  }
}
