package hexmail.adapter.http.visit;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  @Test
  void cookies_on_https_have_the_host_prefix_and_are_secure() {
    try (Front front = Front.at("https://mail.example.com")) {
      Browser browser = front.browser();

      var landing = browser.get("/");
      var back = browser.signIn(front.google, ADA);

      assertThat(landing.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .matches(
              "__Host-tx=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax;"
                  + " Secure");
      assertThat(back.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .matches(
              "__Host-sid=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax;"
                  + " Secure");
    }
  }

  @Test
  void cookies_on_a_loopback_address_work_without_https() {
    try (Front front = Front.start()) {
      var landing = front.browser().get("/");

      assertThat(landing.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .matches("tx-8080=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
    }
  }

  @Test
  void a_browser_keeps_its_key() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      browser.get("/");

      assertThat(browser.get("/login").headers().allValues("Set-Cookie")).isEmpty();
      assertThat(browser.post("/login", Map.of()).headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void garbage_in_cookies_is_ignored() throws IOException {
    try (Front front = Front.start()) {
      String key = "A".repeat(43);
      for (String cookie :
          List.of(
              "sid-8080=" + "x".repeat(4_000),
              "sid-8080=%00",
              "sid-8080=; tx-8080=",
              "sid-8080",
              "=;;=,\"",
              "sid-8080=" + key + "; sid-8080=" + key,
              "sid-8080=\"" + key + "\"",
              "sid-8080=g\u00e4rbage",
              "sid-8080=" + key.substring(1))) {
        assertThat(answer(front, "/api/v1/accounts", cookie)).startsWith("HTTP/1.1 401 ");
        assertThat(answer(front, "/", cookie)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void two_session_cookies_count_as_none() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      String key = browser.cookies.get("sid-8080");

      var planted =
          front
              .browser()
              .get("/api/v1/accounts", "Cookie", "sid-8080=" + key + "; sid-8080=" + key);

      assertThat(planted.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_session_that_is_out_of_time_counts_as_none() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);

      front.clock.advance(Duration.ofDays(14).plusSeconds(1));

      assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(401);
      assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }
  }

  private static String answer(Front front, String path, String cookie) throws IOException {
    try (RawConnection connection = new RawConnection(front.port())) {
      return connection
          .write("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n")
          .write("Cookie: " + cookie + "\r\n\r\n")
          .readAll();
    }
  }
}
