package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which requests may change something.
class RequestChecksTest {
  /// What looking may change: a visit is noted, a token that ended is refreshed, what was fetched
  /// is kept.
  private static final Map<String, Set<String>> NOTES =
      Map.of(
          "web_session", Set.of("last_used_at", "expires_at"),
          "credential", Set.of("access_token", "access_token_expires_at", "version"));

  private static final Set<String> INDEX =
      Set.of("message_summary", "mailbox_state", "opened_message");

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();
  private String cookies;
  private String message;

  @BeforeEach
  void signIn() {
    String list = hexmail.signIn(browser, TestHexmail.ADA).has(200).body();
    cookies = browser.cookieHeader(hexmail.at("/"));
    message =
        Jsoup.parse(list)
            .select("ol a[href*=/mail/]")
            .attr("href")
            .replaceAll("[?#].*", "")
            .replaceAll(".*/", "");
    assertThat(message).isNotEmpty();
  }

  // S42
  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, anything",
    "Origin, https://evil.example",
    "Origin, https://localhost",
    "Origin, null",
    "X-Nothing, at all"
  })
  void a_cross_site_request_changes_nothing(String header, String value) {
    Map<String, List<String>> before = content();
    for (String path : changing()) {
      PlainHttp.Reply reply =
          PlainHttp.post(hexmail.at(path), Map.of(), header, value, "Cookie", cookies);

      assertThat(reply.status()).as(path).isEqualTo(403);
      assertThat(reply.all("set-cookie")).as(path).isEmpty();
    }
    assertThat(content()).isEqualTo(before);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  // S42
  @Test
  void our_origin_does_not_help_when_fetch_metadata_says_cross_site() {
    PlainHttp.Reply reply =
        PlainHttp.post(
            hexmail.at("/logout"),
            Map.of("form-token", token()),
            "Sec-Fetch-Site",
            "cross-site",
            "Origin",
            hexmail.at("/").toString().replaceAll("/$", ""),
            "Cookie",
            cookies);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  // S42
  @Test
  void fetch_metadata_does_not_help_when_the_origin_is_another() {
    PlainHttp.Reply reply =
        PlainHttp.post(
            hexmail.at("/logout"),
            Map.of("form-token", token()),
            "Sec-Fetch-Site",
            "same-origin",
            "Origin",
            "https://evil.example",
            "Cookie",
            cookies);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  // S42
  @Test
  void without_fetch_metadata_and_origin_the_form_token_decides() {
    TestBrowser stranger = hexmail.newBrowser();
    hexmail.signIn(stranger, TestHexmail.GRACE).has(200);
    Map<String, String> foreign = Map.of("form-token", token(stranger));

    assertThat(PlainHttp.post(hexmail.at("/logout"), foreign, "Cookie", cookies).status())
        .isEqualTo(403);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
    Map<String, String> own = Map.of("form-token", token());
    assertThat(PlainHttp.post(hexmail.at("/logout"), own, "Cookie", cookies).status())
        .isEqualTo(303);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
  }

  // S42
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=a"})
  void a_body_that_is_no_form_is_refused(String type) {
    for (String path : changing()) {
      PlainHttp.Reply reply =
          PlainHttp.send(
              "POST",
              hexmail.at(path),
              BodyPublishers.ofString("{}"),
              "Content-Type",
              type,
              "Sec-Fetch-Site",
              "same-origin",
              "Cookie",
              cookies);

      assertThat(reply.status()).as(path).isEqualTo(415);
    }
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  // S43
  @Test
  void reading_changes_nothing() {
    Map<String, List<String>> before = content();
    hexmail.clock().advance(Duration.ofMinutes(5));

    for (String method : List.of("GET", "HEAD")) {
      for (String path : readable()) {
        PlainHttp.Reply reply =
            PlainHttp.send(method, hexmail.at(path), BodyPublishers.noBody(), "Cookie", cookies);

        assertThat(reply.status()).as(method + " " + path).isLessThan(500);
      }
    }

    assertThat(content()).isEqualTo(before);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  // S43
  @ParameterizedTest
  @ValueSource(strings = {"/logout", "/accounts/add"})
  void a_changing_route_refuses_get(String path) {
    PlainHttp.Reply reply = PlainHttp.get(hexmail.at(path), "Cookie", cookies);

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("allow")).isEqualTo("POST");
    assertThat(hexmail.isSignedIn(browser)).isTrue();
  }

  private List<String> changing() {
    List<String> paths = routes(true);
    assertThat(paths).contains("/login", "/logout", "/accounts/add", "/u/0/disconnect");
    return paths;
  }

  private List<String> routes(boolean changing) {
    return DeclaredRoute.all().stream()
        .filter(route -> route.changes() == changing)
        .map(route -> route.path(message))
        .toList();
  }

  private List<String> readable() {
    List<String> paths = new ArrayList<>(routes(false));
    assertThat(paths)
        .contains("/", "/login", "/u/0/mail", TestHexmail.ACCOUNTS_API, TestHexmail.CALLBACK);
    // The events of a mailbox have no end, but those of a count do.
    paths.replaceAll(path -> path.equals("/u/0/events") ? path + "?count=1" : path);
    paths.addAll(List.of("/login?account=1", "/u/0/mail?q=a", "/u/1/mail", "/nothing"));
    paths.add(TestHexmail.CALLBACK + "?state=a&code=b");
    return paths;
  }

  private Map<String, List<String>> content() {
    Map<String, List<String>> content = new TreeMap<>();
    for (String table : hexmail.database().tables()) {
      if (!INDEX.contains(table)) {
        content.put(table, hexmail.database().rows(table, NOTES.getOrDefault(table, Set.of())));
      }
    }
    return content;
  }

  private String token() {
    return token(browser);
  }

  private String token(TestBrowser any) {
    return Jsoup.parse(any.get(hexmail.at("/accounts")).body())
        .select("input[name=form-token]")
        .attr("value");
  }
}
