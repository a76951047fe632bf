package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryAnswerTest {
  private static final Map<String, String> HEADERS =
      Map.of(
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "cache-control", "no-store");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " object-src 'none'";

  @Test
  void has_the_security_headers() {
    try (Front front = Front.start()) {
      Browser anonymous = front.browser();
      Browser ada = front.signedIn(ADA);
      front.mailbox.throttle(Duration.ofSeconds(7));

      for (HttpResponse<String> answer :
          List.of(
              anonymous.get("/"),
              anonymous.get("/login"),
              anonymous.post("/login", Map.of()),
              anonymous.post("/login", Map.of(), "Sec-Fetch-Site", "cross-site"),
              anonymous.get("/oauth2/callback"),
              anonymous.get("/nothing"),
              anonymous.get("/logout"),
              anonymous.get("/api/v1/accounts"),
              anonymous.get("/api/nothing"),
              ada.get("/"),
              ada.get("/api/v1/accounts"),
              ada.get("/api/v1/accounts/0/messages"),
              ada.get("/api/v1/accounts/0/messages.ndjson"),
              ada.post("/logout", Map.of()))) {
        String what = answer.uri().getPath() + " " + answer.statusCode();
        HEADERS.forEach((name, value) ->
            assertThat(answer.headers().allValues(name)).as(what).containsExactly(value));
        assertThat(answer.headers().allValues("permissions-policy")).as(what).hasSize(1);
        assertThat(answer.headers().allValues("content-security-policy"))
            .as(what)
            .singleElement()
            .asString()
            .startsWith("default-src 'none'; script-src 'self'");
        for (String absent :
            List.of(
                "server",
                "x-powered-by",
                "strict-transport-security",
                "access-control-allow-origin")) {
          assertThat(answer.headers().allValues(absent)).as(what).isEmpty();
        }
      }
    }
  }

  @Test
  void lets_forms_go_to_google_only_where_one_signs_in() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      assertThat(policy(browser.get("/login")))
          .isEqualTo(POLICY.replace("form-action 'self'", "form-action 'self' http://127.0.0.1:9"));
      assertThat(policy(browser.get("/nothing"))).isEqualTo(POLICY);
    }
  }

  @Test
  void asks_for_https_for_ever_where_it_is_https() {
    try (Front front = Front.at("https://mail.example.com")) {
      for (String path : List.of("/", "/nothing", "/api/v1/accounts")) {
        assertThat(front.browser().get(path).headers().allValues("strict-transport-security"))
            .containsExactly("max-age=31536000; includeSubDomains");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n | 400",
        "GET /a%00b HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n | 400",
        "GET /a/%2e%2e/b HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n | 400",
        "GET /u%2f0 HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n | 400",
        "nonsense\\r\\n\\r\\n | 400",
        "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: LONG\\r\\n\\r\\n | 431",
        "GET /LONG HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n | 414",
        "POST /login HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nContent-Length:"
            + " 4\\r\\n\\r\\n"
            + " | 400",
        "POST /login HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 3\\r\\nTransfer-Encoding:"
            + " chunked\\r\\n\\r\\n"
            + " | 400"
      })
  void has_the_security_headers_even_where_the_server_makes_it(String request, int status)
      throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      String answer =
          connection
              .write(
                  request
                      .replace("\\r", "\r")
                      .replace("\\n", "\n")
                      .replace("LONG", "x".repeat(20_000)))
              .readAll();

      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
      String lower = answer.toLowerCase(Locale.ROOT);
      HEADERS.forEach((name, value) -> assertThat(lower).contains(name + ": " + value + "\r\n"));
      assertThat(answer).contains("Content-Security-Policy: " + POLICY + "\r\n");
      assertThat(lower).doesNotContain("jetty", "\r\nserver:", "exception", "xxxx");
    }
  }

  @Test
  void is_compressed_where_the_browser_can_read_it() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(50);

      var answer =
          ada.exchange(
              ada.request("/api/v1/accounts/0/messages", "Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());

      assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
      assertThat(answer.body()).startsWith(0x1f, 0x8b);
    }
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-security-policy").orElse("");
  }
}
