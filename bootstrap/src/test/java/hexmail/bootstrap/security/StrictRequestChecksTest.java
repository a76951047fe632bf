package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.testkit.log.LogRecorder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a request cannot mean is refused, not left out.
class StrictRequestChecksTest {
  private static final Pattern NUMBER =
      Pattern.compile("incident(?: number |\":\")([0-9a-z]+-\\d+)");

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");

  private final TestBrowser browser = hexmail.browser();
  private String cookies;

  @BeforeEach
  void signIn() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    cookies = "Cookie: " + browser.cookieHeader(hexmail.at("/"));
  }

  // S65
  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%zz",
        "q=100%",
        "q=%ff",
        "label=%zz",
        "cursor=%zz",
        "size=%zz",
        "Q=from%3Agrace",
        "query=from%3Agrace",
        "foo="
      })
  void a_search_that_cannot_be_read_does_not_show_the_whole_mailbox(String query) {
    for (String path :
        List.of(TestHexmail.MESSAGES_API, TestHexmail.MESSAGES_API + ".ndjson", TestHexmail.MAIL)) {
      String answer = RawHttp.send(hexmail.at("/"), "GET " + path + "?" + query, cookies);

      assertThat(RawHttp.status(answer)).as(path).isEqualTo(400);
      assertThat(answer)
          .contains(
              path.startsWith("/api/")
                  ? "Content-Type: application/problem+json"
                  : "Content-Type: text/html")
          .doesNotContain("/mail/", "threadId");
    }
  }

  // S65
  @Test
  void a_tab_or_a_line_end_in_a_search_is_a_blank() {
    String typed =
        hexmail.api(TestHexmail.MESSAGES_API + "?q=from%3Agrace+in%3Ainbox").response().body();

    for (String blank : List.of("%09", "%0A", "%0D%0A")) {
      assertThat(
              hexmail
                  .api(TestHexmail.MESSAGES_API + "?q=from%3Agrace" + blank + "in%3Ainbox")
                  .response()
                  .body())
          .isEqualTo(typed);
    }
  }

  // S65
  @ParameterizedTest
  @ValueSource(strings = {"next=%zz", "next=%2Faccounts&foo=", "Account=1"})
  void a_form_that_cannot_be_read_starts_no_sign_in(String form) {
    PlainHttp.Reply reply =
        PlainHttp.send(
            "POST",
            hexmail.at("/login"),
            BodyPublishers.ofString(form),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "same-origin");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.all("location")).isEmpty();
  }

  // S53
  @Test
  void a_body_that_cannot_be_read_is_a_bad_request_with_a_line_in_the_log() {
    String answer =
        RawHttp.send(
            hexmail.at("/"),
            "POST /login",
            "Content-Type: application/x-www-form-urlencoded",
            "Sec-Fetch-Site: same-origin",
            "Transfer-Encoding: chunked",
            "",
            "zz",
            "next");

    assertThat(RawHttp.status(answer)).isEqualTo(400);
    assertThat(log.lines()).filteredOn(line -> line.contains("ncident")).hasSize(1);
    assertThat(log.lines()).noneMatch(line -> line.contains("\n"));
  }

  // S53
  @Test
  void a_form_in_an_unknown_charset_is_refused() {
    String answer =
        RawHttp.send(
            hexmail.at("/"),
            "POST /login",
            "Content-Type: application/x-www-form-urlencoded; charset=unknown-8",
            "Sec-Fetch-Site: same-origin",
            "Content-Length: 0");

    assertThat(RawHttp.status(answer)).isEqualTo(415);
    assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
  }

  // S50
  @Test
  void the_head_of_a_guarded_address_is_401_without_a_session() {
    for (DeclaredRoute route : DeclaredRoute.all()) {
      if (route.isGuarded() && !route.changes()) {
        String answer = RawHttp.send(hexmail.at("/"), "HEAD " + route.path("18c0"));

        assertThat(RawHttp.status(answer)).as(route.path("18c0")).isEqualTo(401);
        assertThat(answer).contains("\r\nWWW-Authenticate: Cookie realm=\"Hexmail\"");
      }
    }
  }

  // S43
  @Test
  void a_method_that_an_address_does_not_have_is_refused_with_those_it_has() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "PROPFIND", "FOO")) {
      String answer = RawHttp.send(hexmail.at("/"), method + " /accounts", cookies);

      assertThat(RawHttp.status(answer)).as(method).isEqualTo(405);
      assertThat(answer).contains("\r\nAllow: GET, HEAD\r\n");
    }
  }

  // S54
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail?q=%zz",
        "/u/0/mail?size=0",
        "/u/x/mail",
        "/api/v1/accounts/0/messages?size=0",
        "/api/v1/accounts/0/messages?foo=",
        "/oauth2/callback",
        "/oauth2/callback?state=unknown&code=unknown",
        "/a%00b"
      })
  void a_bad_request_has_a_number_that_is_in_the_log(String path) {
    String answer = RawHttp.send(hexmail.at("/"), "GET " + path, cookies);

    assertThat(RawHttp.status(answer)).isEqualTo(400);
    Matcher number = NUMBER.matcher(answer);
    assertThat(number.find()).as(answer).isTrue();
    assertThat(log.lines())
        .filteredOn(line -> line.contains("Incident " + number.group(1) + ": "))
        .hasSize(1);
  }
}
