package hexmail.adapter.http.signin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Any bytes as the query of Google's redirect, in a browser that has begun an attempt.
class CallbackFuzzTest {
  /// Replaced by the state of an attempt that this browser has just begun.
  private static final String STATE = "\u00a7";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.browser();
    browser.get("/");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @FuzzTest(maxDuration = "10m")
  void no_sign_in_succeeds_without_a_code_of_google(byte[] input) throws IOException {
    String query = new String(input, ISO_8859_1).replaceAll("[\\x00-\\x20]", "+");
    boolean known = query.contains(STATE);
    if (known) {
      query = query.replace(STATE, browser.begin(Map.of()).reveal());
    }

    String answer = ask(query);

    assertThat(answer).startsWith("HTTP/1.1 ");
    assertThat(answer.substring(9, 12))
        .isIn(
            known ? new String[] {"200", "400", "414", "431"} : new String[] {"400", "414", "431"});
    assertThat(answer).doesNotContain("Set-Cookie:", "Location:", "Exception");
  }

  private String ask(String query) throws IOException {
    try (RawConnection connection = new RawConnection(front.port())) {
      return connection
          .write(
              "GET /oauth2/callback?"
                  + query
                  + " HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\nCookie: tx-8080="
                  + browser.cookies.get("tx-8080")
                  + "\r\n\r\n")
          .readAll();
    }
  }
}
