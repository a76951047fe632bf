package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import hexmail.domain.authorization.ReturnPath;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page that a browser returns to after a sign-in.
class ReturnPagesTest {
  private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (\\S+)");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{a+b}, %7Ba+b%7D",
        "[x], %5Bx%5D",
        "a|b, a%7Cb",
        "\"x\", %22x%22",
        "100%, 100%25",
        "100%&label=INBOX, 100%25&label=INBOX",
        "%zz, %25zz",
        "a\\b, a%5Cb",
        "`a b`, a%20b",
        "<b>#1^`, %3Cb%3E%231%5E%60",
        "größe, gr%C3%B6%C3%9Fe",
        "\uD83D\uDC8C, %F0%9F%92%8C",
        "50%25, 50%25",
        "a%2Bb, a%2Bb"
      })
  void odd_characters_of_a_search_are_encoded(String search, String encoded) {
    assertThat(ReturnPages.parse("/u/0/mail?q=" + search))
        .contains(new ReturnPath("/u/0/mail?q=" + encoded));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/{a}",
        "/u/0/mail\\?q=a",
        "//evil.example?q={a}",
        "/u/0/mail?q=a\r\nb",
        "/u/0/mail?q=\u0000",
        "/u/0/mail?q=\ud83d",
        "/a%?q=b"
      })
  void what_is_no_path_of_this_site_stays_refused(String text) {
    assertThat(ReturnPages.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/logout",
        "/logout?a=b",
        "/logout/",
        "/%6Cogout",
        "/oauth2/callback",
        "/oauth2/callback?code=a&state=b",
        "/login",
        "/login?next=/accounts",
        "/accounts/add",
        "/sessions/end-others",
        "/u/0/reconnect",
        "/u/0/rights",
        "/u/0/events?q=a",
        "/api/v1/accounts",
        "/assets/hexmail.css"
      })
  void what_is_no_page_is_nothing_to_return_to(String text) {
    assertThat(ReturnPages.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/accounts", "/u/0/mail?q=a", "/u/0/mail/login", "/u/3/conversations/a1"})
  void pages_are(String text) {
    assertThat(ReturnPages.parse(text)).contains(new ReturnPath(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{a+b}, %7Ba+b%7D",
        "[x], %5Bx%5D",
        "a|b, a%7Cb",
        "\"x\", %22x%22",
      })
  void a_search_is_there_again_after_the_sign_in(String search, String encoded) throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      String answer =
          connection
              .write(
                  "GET /u/0/mail?q=" + search + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
              .readAll();
      var location = LOCATION.matcher(answer);
      assertThat(location.find()).as(answer).isTrue();
      Browser browser = front.browser();

      String next =
          Jsoup.parse(browser.get(location.group(1)).body()).select("input[name=next]").val();

      assertThat(next).isEqualTo("/u/0/mail?q=" + encoded);
      var begun = browser.begin(java.util.Map.of("next", next));
      assertThat(Browser.location(browser.callback(front.google, begun, ADA))).isEqualTo(next);
    }
  }

  @Test
  void a_sign_out_is_not_where_a_sign_in_ends() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      var begun = browser.begin(java.util.Map.of("next", "/logout"));

      assertThat(Browser.location(browser.callback(front.google, begun, ADA)))
          .isEqualTo("/u/0/mail");
    }
  }
}
