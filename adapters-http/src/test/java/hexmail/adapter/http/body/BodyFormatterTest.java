package hexmail.adapter.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.MessagePage.Body;
import hexmail.adapter.http.page.MessagePage.Run;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.MessageBody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyFormatterTest {
  private static Body plain(String text) {
    return BodyFormatter.of(new MessageBody.Plain(text));
  }

  @Test
  void plain_text_stays_as_it_was_sent() {
    assertThat(plain("Hello,\r\n\r\n  two  blanks <b>\r\n"))
        .isEqualTo(new Body(java.util.List.of(new Run.Text("Hello,\n\n  two  blanks <b>")), null));
  }

  @Test
  void padding_of_a_newsletter_is_left_out_and_joiners_within_words_stay() {
    String padding = " \u034f\u200c\u00ad\u00a0".repeat(40);

    assertThat(plain("Sale today" + padding + "\n\nPaper").runs())
        .containsExactly(new Run.Text("Sale today \n\nPaper"));
    for (String text :
        List.of(
            "نمی\u200cخواهم", "\ud83d\udc69\u200d\ud83d\udc67", "soft\u00adhy\u00adphen\u00ads")) {
      assertThat(plain(text).runs()).containsExactly(new Run.Text(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/x             | https://a.example/x
          (https://a.example/x)           | https://a.example/x
          https://a.example/x.            | https://a.example/x
          https://a.example/x_(y)         | https://a.example/x_(y)
          https://a.example/x_(y)).       | https://a.example/x_(y)
          <https://a.example/x>           | https://a.example/x
          see HTTPS://A.example/x, or not | HTTPS://A.example/x
          "https://a.example/x"           | https://a.example/x
          mailto:ada@a.example!           | mailto:ada@a.example
          """)
  void an_address_in_plain_text_becomes_a_link(String text, String address) {
    assertThat(plain(text).runs()).contains(new Run.Link(address, address, null));
  }

  @ParameterizedTest
  @CsvSource({
    "see www.example.org/docs., www.example.org/docs, http://www.example.org/docs",
    "mail help@example.org!, help@example.org, mailto:help@example.org",
    "WWW.example.org/@a.b, WWW.example.org/@a.b, http://WWW.example.org/@a.b"
  })
  void an_address_without_a_scheme_becomes_a_link(String text, String words, String address) {
    assertThat(plain(text).runs()).contains(new Run.Link(words, address, null));
  }

  @Test
  void texts_that_follow_each_other_are_shown_with_an_empty_line_between_them() {
    Body body =
        BodyFormatter.of(
            new MessageBody.Several(
                List.of(
                    new MessageBody.Html("<p>note</p>"),
                    new MessageBody.Html("<img src=x>"),
                    new MessageBody.Plain("footer"))));

    assertThat(body)
        .isEqualTo(
            new Body(
                List.of(new Run.Text("note"), new Run.Text("\n\n"), new Run.Text("footer")),
                Text.of("message.html-as-text")));
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "ftp://a.example",
    "https://",
    "a.example",
    "xhttps://a.b",
    "a@b",
    "www. a"
  })
  void nothing_else_does(String text) {
    assertThat(plain(text).runs()).containsExactly(new Run.Text(text));
  }

  @Test
  void an_address_with_a_false_front_tells_its_site() {
    assertThat(plain("https://bank.example@evil.example/").runs())
        .containsExactly(
            new Run.Link(
                "https://bank.example@evil.example/",
                "https://bank.example@evil.example/",
                "evil.example"));
  }

  @Test
  void a_message_without_text_says_so() {
    Body nothing = BodyFormatter.of(new MessageBody.Nothing());

    assertThat(nothing.runs()).isEmpty();
    assertThat(nothing.note()).isEqualTo(Text.of("message.no-text"));
    assertThat(plain(" \n ")).isEqualTo(nothing);
    assertThat(BodyFormatter.of(new MessageBody.Html("<img src=x>"))).isEqualTo(nothing);
  }

  @Test
  void a_very_long_message_is_cut_and_says_so() {
    Body body = plain("🎉".repeat(300_000));

    assertThat(body.note()).isEqualTo(Text.of("message.shortened"));
    assertThat(body.runs()).containsExactly(new Run.Text("🎉".repeat(200_000)));
  }

  @Test
  void of_a_text_that_is_too_large_the_beginning_is_shown_and_the_size_is_said() {
    Text size = Text.of("file.megabytes", "size", 12.0);

    assertThat(
            BodyFormatter.of(
                new MessageBody.TooLarge(new MessageBody.Plain("Dear Ada"), 12_000_000)))
        .isEqualTo(
            new Body(
                List.of(new Run.Text("Dear Ada")),
                Text.of("message.too-large.beginning", "size", size)));
    assertThat(
            BodyFormatter.of(
                new MessageBody.TooLarge(new MessageBody.Html("<style>p{}"), 12_000_000)))
        .isEqualTo(new Body(List.of(), Text.of("message.too-large", "size", size)));
  }

  @Test
  void a_text_that_was_not_read_is_not_taken_for_none() {
    assertThat(BodyFormatter.of(new MessageBody.NotRead()))
        .isEqualTo(new Body(List.of(), Text.of("message.not-read")));
  }

  @Test
  void a_text_that_cannot_be_decoded_is_not_taken_for_none() {
    assertThat(BodyFormatter.of(new MessageBody.Unreadable()))
        .isEqualTo(new Body(List.of(), Text.of("message.unreadable")));
  }

  @Test
  void hostile_punctuation_takes_no_time() {
    for (String part : List.of("a@", "a.", "www.", "a@b.", "a@b-", "%+-")) {
      assertThat(plain(part.repeat(100_000)).runs()).isNotEmpty();
    }
    String dots = ("https://a.example/" + ".".repeat(3_000) + "x ").repeat(100);
    String brackets = ("https://a.example/" + ")".repeat(3_900) + " ").repeat(100);

    assertThat(plain(dots).runs()).hasSizeGreaterThan(100);
    assertThat(plain(brackets).runs()).hasSizeGreaterThan(100);
  }
}
