package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsrfCheckTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin, 303",
    "Sec-Fetch-Site, none, 303",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, nonsense, 403",
    "Origin, http://localhost:8080, 303",
    "Origin, http://localhost:8081, 403",
    "Origin, https://localhost:8080, 403",
    "Origin, http://localhost:8080.evil.example, 403",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "X-Nothing, at all, 403"
  })
  void a_form_without_token_counts_by_where_it_comes_from(String header, String value, int status) {
    try (Front front = Front.start()) {
      for (String path : new String[] {"/login", "/accounts/add", "/logout"}) {
        Browser browser = front.browser();
        browser.get("/");

        var answer = browser.post(path, Map.of(), header, value);

        assertThat(answer.statusCode()).as(path).isEqualTo(status);
      }
    }
  }

  @Test
  void where_the_browser_says_that_it_is_foreign_no_origin_and_no_token_helps() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      String token = token(browser.get("/").body());

      var answer =
          browser.post(
              "/login",
              Map.of("form-token", token),
              "Sec-Fetch-Site",
              "cross-site",
              "Origin",
              "http://localhost:8080");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(front.pending.size()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, https://evil.example, 403",
    "none, http://localhost:8081, 403",
    "same-origin, http://localhost:8080, 303",
    // Our pages send no referrer: a browser then hides the origin.
    "same-origin, null, 303"
  })
  void fetch_metadata_and_the_origin_both_have_to_be_ours(String site, String origin, int status) {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      browser.get("/");

      var answer = browser.post("/login", Map.of(), "Sec-Fetch-Site", site, "Origin", origin);

      assertThat(answer.statusCode()).isEqualTo(status);
    }
  }

  @Test
  void the_token_of_the_page_proves_a_form_where_the_browser_says_nothing() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      String token = token(browser.get("/").body());
      String foreign = token(front.browser().get("/").body());

      assertThat(post(browser, "/login", token)).isEqualTo(303);
      assertThat(browser.post("/login", Map.of("form-token", token), "Origin", "null").statusCode())
          .isEqualTo(303);
      assertThat(post(browser, "/login", foreign)).isEqualTo(403);
      assertThat(post(browser, "/login", "")).isEqualTo(403);
      assertThat(post(front.browser(), "/login", token)).isEqualTo(403);
    }
  }

  @Test
  void the_token_of_a_session_is_another_than_that_before_the_sign_in() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      String before = token(browser.get("/").body());
      browser.signIn(front.google, ADA);
      String token = token(browser.get("/login").body());

      assertThat(post(browser, "/logout", before)).isEqualTo(403);
      assertThat(post(browser, "/logout", token)).isEqualTo(303);
    }
  }

  @Test
  void a_token_tells_nothing_about_the_key_it_comes_from() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      String token = token(browser.get("/").body());

      assertThat(token).hasSize(86).isNotEqualTo(browser.cookies.get("tx-8080"));
    }
  }

  @Test
  void no_two_pages_have_the_same_text_as_token_and_each_is_valid() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      String first = token(browser.get("/").body());
      String second = token(browser.get("/").body());

      assertThat(first.substring(0, 40)).isNotEqualTo(second.substring(0, 40));
      assertThat(first.substring(44)).isNotEqualTo(second.substring(44));
      assertThat(post(browser, "/login", first)).isEqualTo(303);
      assertThat(post(browser, "/login", second)).isEqualTo(303);
      assertThat(post(browser, "/login", first.substring(0, 43) + second.substring(43)))
          .isEqualTo(403);
      assertThat(post(browser, "/login", first.substring(1))).isEqualTo(403);
      assertThat(post(browser, "/login", first + "AAAA")).isEqualTo(403);
    }
  }

  @Test
  void what_is_not_a_form_is_refused() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      for (String type : new String[] {"text/plain", "application/json", "multipart/form-data"}) {
        var answer =
            browser.send(
                browser
                    .request("/login", "Sec-Fetch-Site", "same-origin", "Content-Type", type)
                    .POST(BodyPublishers.ofString("next=/")));

        assertThat(answer.statusCode()).as(type).isEqualTo(415);
      }
    }
  }

  @Test
  void a_form_that_is_too_large_is_refused() {
    try (Front front = Front.start()) {
      var answer = front.browser().post("/login", Map.of("next", "x".repeat(70_000)));

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("too large");
    }
  }

  private static int post(Browser browser, String path, String token) {
    return browser.post(path, Map.of("form-token", token), "X-Nothing", "at all").statusCode();
  }

  private static String token(String page) {
    Matcher matcher = TOKEN.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
