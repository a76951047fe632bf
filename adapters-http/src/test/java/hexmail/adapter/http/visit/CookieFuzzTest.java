package hexmail.adapter.http.visit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Any bytes as the cookies of a request, while another browser is signed in.
class CookieFuzzTest {
  private Front front;
  private String key;

  @BeforeEach
  void start() {
    front = Front.start();
    Browser browser = front.signedIn(Front.ADA);
    key = String.valueOf(browser.cookies.get("sid-8080"));
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @FuzzTest(maxDuration = "10m")
  void garbage_is_no_session(byte[] input) throws IOException {
    String cookies = new String(input, ISO_8859_1).replaceAll("[\\r\\n]", ";");
    assertThat(cookies).doesNotContain(key);

    String api = ask("/api/v1/accounts", cookies);
    String page = ask("/accounts", cookies);

    assertThat(status(api)).isIn("401", "400", "431");
    assertThat(status(page)).isIn("303", "400", "431");
    assertThat(api + page).doesNotContain(Front.ADA.email().value(), "Set-Cookie: sid-8080=");
  }

  private static String status(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    return answer.substring(9, 12);
  }

  private String ask(String path, String cookies) throws IOException {
    try (RawConnection connection = new RawConnection(front.port())) {
      return connection
          .write(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\nCookie: "
                  + cookies
                  + "\r\n\r\n")
          .readAll();
    }
  }
}
