package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import hexmail.domain.secret.State;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing of an address or of a form is dropped in silence.
class ParametersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages?q=%zz",
        "messages?q=100%",
        "messages?q=%e",
        "messages?q=%ff",
        "messages?q=%C3",
        "messages?q=%ED%A0%80",
        "messages?q=a&label=%zz",
        "messages?cursor=%zz",
        "messages?size=%zz",
        "messages?%zz=a",
        "messages?q=%EF%BF%BD&%C3%28",
        "messages.ndjson?q=%zz",
        "messages.ndjson?summary=%zz",
        "messages/m0001?%zz",
        "labels?%zz"
      })
  void that_cannot_be_decoded_are_refused_by_the_api(String path) throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(2);

      String answer = RawConnection.exchange(ada, "GET /api/v1/accounts/0/" + path, "");

      assertThat(problem(answer))
          .isEqualTo(
              "The address or the form is not encoded correctly: after each “%” there are two"
                  + " hexadecimal digits, and together they are UTF-8.");
      assertThat(front.mailbox.calls().lists()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail?q=%zz",
        "/u/0/mail?label=%zz",
        "/u/0/mail/m0001?cursor=%zz",
        "/u/0/conversations/tm0001?size=%zz",
        "/u/0/events?count=1&q=%zz",
        "/login?next=%zz",
        "/login?account=%zz",
        "/accounts?%zz",
        "/?%zz",
        "/u/0/disconnect?%zz",
        "/departures/forgotten/done?%zz",
        "/oauth2/callback?state=a&code=%zz",
        "/oauth2/callback?state=a&code=b&scope=%zz"
      })
  void that_cannot_be_decoded_are_refused_by_pages(String address) throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(2);

      String answer = RawConnection.exchange(ada, "GET " + address, "");

      assertThat(page(answer)).contains("The address or the form is not encoded correctly");
      assertThat(front.mailbox.calls().lists()).isZero();
      assertThat(front.google.calls().exchanges()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages?Q=a",
        "messages?foo=",
        "messages?q=a&foo=b",
        "messages?view=conversations",
        "messages?=a",
        "messages.ndjson?size=10",
        "messages.ndjson?cursor=",
        "messages.ndjson?Summary=true",
        "messages/m0001?q=a",
        "conversations/tm0001?q=a",
        "labels?q=a"
      })
  void that_are_not_known_are_refused_by_the_api(String path) throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(2);

      String answer = RawConnection.exchange(ada, "GET /api/v1/accounts/0/" + path, "");

      assertThat(problem(answer)).contains("There is a parameter");
      assertThat(answer).doesNotContain("foo", "Summary");
      assertThat(front.mailbox.calls().lists()).isZero();
    }
  }

  @Test
  void that_are_known_are_named_when_another_is_sent() throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      String list = RawConnection.exchange(ada, "GET /api/v1/accounts/0/messages?foo=", "");
      String labels = RawConnection.exchange(ada, "GET /api/v1/accounts/0/labels?foo=", "");

      assertThat(problem(list))
          .isEqualTo(
              "There is a parameter that is not known here. Known are: cursor, label, q, size.");
      assertThat(problem(labels)).isEqualTo("There is a parameter, and none is known here.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail?Q=a",
        "/u/0/mail?foo=",
        "/u/0/mail?count=1",
        "/u/0/mail?count=exact&count=exact",
        "/u/0/mail?retry=2",
        "/u/0/mail/m0001?foo=",
        "/u/0/conversations/tm0001?count=exact",
        "/u/0/events?count=1&foo=",
        "/login?Next=/accounts",
        "/accounts?foo=",
        "/u/0/forget?foo=",
        "/departures/forgotten/done?foo="
      })
  void that_are_not_known_are_refused_by_pages(String address) throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(2);

      assertThat(page(RawConnection.exchange(ada, "GET " + address, ""))).doesNotContain("foo");
      assertThat(front.mailbox.calls().lists()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?&", "?size=2&", "?&&size=2&&"})
  void that_are_empty_mean_nothing(String query) throws IOException {
    try (Front front = Front.start()) {
      assertThat(
              RawConnection.exchange(
                  front.signedIn(ADA), "GET /api/v1/accounts/0/messages" + query, ""))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void that_other_sites_add_are_ignored_where_none_are_read() {
    try (Front front = Front.start()) {
      assertThat(front.browser().get("/?utm_source=a").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void that_google_may_add_to_its_redirect_are_ignored() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      String code = URLEncoder.encode(front.google.consent(state, ADA).reveal(), UTF_8);

      String location =
          Browser.location(
              browser.get(
                  "/oauth2/callback?state="
                      + state.reveal()
                      + "&code="
                      + code
                      + "&scope=email+openid&authuser=0&hd=example.com&prompt=consent"
                      + "&iss=http%3A%2F%2F127.0.0.1%3A9&session_state=a"));

      assertThat(location).isEqualTo("/u/0/mail");
    }
  }

  @Test
  void of_a_search_are_text_with_blanks_for_tabs_and_line_ends() throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(12);

      for (String query :
          new String[] {"Subject%09m0001", "Subject%0D%0Am0001", "%0ASubject m0001%09"}) {
        String address = "/u/0/mail?q=" + query.replace(" ", "+");
        assertThat(ada.get(address).body()).contains("“Subject m0001”");
      }
    }
  }

  private static String problem(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: application/problem+json; charset=utf-8");
    var json = JsonParser.parseString(body(answer)).getAsJsonObject();
    assertThat(json.get("type").getAsString()).isEqualTo("/problems/malformed-request");
    return json.get("detail").getAsString();
  }

  private static String page(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: text/html;charset=utf-8");
    return body(answer);
  }

  private static String body(String answer) {
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    return new String(body.getBytes(ISO_8859_1), UTF_8);
  }
}
