package hexmail.adapter.http.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFoldingTest {
  private static final String LONG = "quoted words ".repeat(20).strip();
  private static final String WORDS = "<b>Quoted</b> text";

  private static Element shown(String markup) {
    return Jsoup.parseBodyFragment(
            HtmlSanitizer.sanitizeFolded(markup, PictureSources.NONE, WORDS).markup())
        .body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Yes.</p><blockquote>%s</blockquote>",
        "<div>Yes.</div><div class='gmail_quote'>Ada wrote:<blockquote>%s</blockquote></div>",
        "<div><p>Yes.</p></div><div><div class='yahoo_quoted'>%s</div> </div><br>",
        "Yes.<blockquote>x<blockquote>%s</blockquote></blockquote>",
        "<img src='cid:a' alt='Yes.'><blockquote type='cite'>%s</blockquote>"
      })
  void a_quotation_behind_the_answer_is_folded(String markup) {
    Element shown = shown(markup.formatted(LONG));

    assertThat(shown.select("details")).hasSize(1);
    assertThat(shown.select("details").hasAttr("open")).isFalse();
    assertThat(shown.select("details > summary").text()).isEqualTo(WORDS);
    assertThat(shown.select("details").text()).contains(LONG);
    shown.select("details").remove();
    assertThat(shown.text()).doesNotContain("quoted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote>%s</blockquote>",
        "<p>&nbsp;</p><blockquote>%s</blockquote>",
        "<p>Hello</p><blockquote>%s</blockquote><p>Yes.</p>",
        "<p>Hello</p><blockquote>%s</blockquote><img src='cid:a' alt='a'>",
        "<p>Hello %s</p><blockquote>short</blockquote>",
        "<p>FYI</p><div class='gmail_quote'>---------- Mensaje reenviado ---------<br>%s</div>",
        "<p>FYI</p><blockquote type='cite'>Begin forwarded message:<br>%s</blockquote>",
        "<p>%s</p>"
      })
  void any_other_is_shown(String markup) {
    Element shown = shown(markup.formatted(LONG));

    assertThat(shown.select("details")).isEmpty();
    assertThat(shown.text()).contains(LONG);
  }

  @Test
  void a_deep_one_takes_no_time() {
    String deep = "<blockquote>".repeat(5_000);

    assertThat(shown("Yes." + deep + LONG).text()).contains(LONG);
  }
}
