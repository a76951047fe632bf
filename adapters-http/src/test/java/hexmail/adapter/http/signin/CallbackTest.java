package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.secret.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
  @Test
  void a_repeat_in_the_same_browser_leads_to_the_same_page() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of("next", "/u/0/mail?q=x"));
      String path = "/oauth2/callback?state=" + state.reveal() + "&code=" + code(front, state);

      var first = browser.get(path);
      var second = browser.get(path);

      assertThat(location(first)).isEqualTo("/u/0/mail?q=x");
      assertThat(second.statusCode()).isEqualTo(303);
      assertThat(location(second)).isEqualTo("/u/0/mail?q=x");
      assertThat(front.google.calls().exchanges()).isEqualTo(1);
      assertThat(front.sessions.size()).isEqualTo(1);
    }
  }

  @Test
  void a_repeat_in_another_browser_is_refused() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      String path = "/oauth2/callback?state=" + state.reveal() + "&code=" + code(front, state);
      browser.get(path);
      Browser other = front.browser();
      other.get("/");

      refused(other.get(path), "This sign-in cannot be completed");
      assertThat(front.google.calls().exchanges()).isEqualTo(1);
    }
  }

  @Test
  void an_attempt_of_another_browser_is_refused_and_stays_open() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      String path = "/oauth2/callback?state=" + state.reveal() + "&code=" + code(front, state);
      Browser other = front.browser();
      other.get("/");

      refused(other.get(path), "This sign-in cannot be completed");
      refused(front.browser().get(path), "Your browser sent us no cookie");
      assertThat(front.google.calls().exchanges()).isZero();
      assertThat(browser.get(path).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void an_unknown_state_is_refused_and_leaves_the_browser_key_alone() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      browser.get("/");

      var answer = browser.get("/oauth2/callback?state=" + "s".repeat(43) + "&code=4%2Fx");

      refused(answer, "This sign-in cannot be completed");
    }
  }

  @Test
  void an_attempt_is_forgotten_after_ten_minutes() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      String path = "/oauth2/callback?state=" + state.reveal() + "&code=" + code(front, state);

      front.clock.advance(Duration.ofMinutes(10).plusSeconds(1));

      refused(browser.get(path), "This sign-in cannot be completed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?state=S",
        "?code=C",
        "?state=S&code=",
        "?state=&code=C",
        "?state=S&code=C&error=access_denied",
        "?state=S&state=S&code=C",
        "?state=S&code=C&code=C",
        "?state=S&error=a&error=b",
        "?state=S&code=C&iss=a&iss=a",
        "?state=S&error=",
        "?state=S%20S&code=C",
        "?state=S%00&code=C",
        "?state=S&code=%C3%A4"
      })
  void what_google_never_sends_is_refused(String query) {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());

      var answer = browser.get("/oauth2/callback" + query.replace("S", state.reveal()));

      refused(answer, "This is not an answer from Google");
      assertThat(browser.callback(front.google, state, ADA).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void what_else_google_sends_is_ignored() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());

      var answer =
          browser.get(
              "/oauth2/callback?state="
                  + state.reveal()
                  + "&iss=http%3A%2F%2F127.0.0.1%3A9&code="
                  + code(front, state)
                  + "&scope=email+profile&authuser=0&prompt=consent&hd=example.com&x&x");

      assertThat(location(answer)).isEqualTo("/u/0/mail");
    }
  }

  @Test
  void an_answer_of_another_issuer_is_refused_and_the_attempt_stays_open() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      String answer =
          "/oauth2/callback?state=" + state.reveal() + "&code=" + code(front, state) + "&iss=";

      assertThat(browser.get(answer + "https%3A%2F%2Fevil.example").statusCode()).isEqualTo(400);
      assertThat(browser.get(answer + "http%3A%2F%2F127.0.0.1%3A9%2F").statusCode()).isEqualTo(400);
      assertThat(front.google.calls().exchanges()).isZero();
      assertThat(location(browser.get(answer + "http%3A%2F%2F127.0.0.1%3A9")))
          .isEqualTo("/u/0/mail");
    }
  }

  private static String code(Front front, State state) {
    return front.google.consent(state, ADA).reveal().replace("/", "%2F");
  }

  /// The state in the link to Google on a page.

  private static void refused(HttpResponse<String> answer, String title) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>" + title + "</h1>");
    assertThat(answer.headers().allValues("Set-Cookie")).isEqualTo(List.of());
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }
}
