package hexmail.adapter.http;

import static hexmail.adapter.http.Browser.location;
import static hexmail.adapter.http.Front.ADA;
import static hexmail.adapter.http.Front.GRACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  @Test
  void a_sign_in_opens_a_session_and_leads_to_the_first_mailbox() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      assertThat(browser.get("/").body()).contains("action=\"/login\"");
      var begun = browser.post("/login", Map.of());
      var back = browser.callback(front.google, Browser.state(begun), ADA);

      assertThat(begun.statusCode()).isEqualTo(303);
      assertThat(location(begun)).startsWith("http://127.0.0.1:9/auth?state=");
      assertThat(back.statusCode()).isEqualTo(303);
      assertThat(location(back)).isEqualTo("/u/0/mail");
      assertThat(back.body()).isEmpty();
      assertThat(location(browser.get("/"))).isEqualTo("/u/0/mail");
    }
  }

  @Test
  void a_sign_in_returns_to_the_page_it_came_from() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      String next = "/u/0/mail?q=from%3Agrace&size=25";

      var asked = browser.get("/login?next=%2Fu%2F0%2Fmail%3Fq%3Dfrom%253Agrace%26size%3D25");
      var back = browser.callback(front.google, browser.begin(Map.of("next", next)), ADA);

      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body()).contains("value=\"/u/0/mail?q=from%3Agrace&amp;size=25\"");
      assertThat(location(back)).isEqualTo(next);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)"
      })
  void another_site_is_no_place_to_return_to(String next) {
    try (Front front = Front.start()) {
      Browser browser = front.browser();

      var asked = browser.get("/login?next=" + URLEncoder.encode(next, UTF_8));
      var back = browser.callback(front.google, browser.begin(Map.of("next", next)), ADA);

      assertThat(asked.body()).contains("name=\"next\" value=\"/\"").doesNotContain("evil");
      assertThat(location(back)).isEqualTo("/u/0/mail");
    }
  }

  @Test
  void asking_starts_nothing() {
    try (Front front = Front.start()) {
      var asked = front.browser().get("/login");

      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(front.pending.size()).isZero();
    }
  }

  @Test
  void only_who_has_an_account_sees_its_address() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      Browser stranger = front.browser();
      String path = "/login?account=" + ADA.id().value();

      assertThat(ada.get(path).body()).contains("ada@example.com").contains(ADA.id().value());
      assertThat(stranger.get(path).body())
          .doesNotContain("ada@example.com")
          .doesNotContain(ADA.id().value());
    }
  }

  @Test
  void a_reconnection_hints_at_the_account_of_the_session_and_at_no_other() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.signedIn(GRACE);

      var own = ada.post("/login", Map.of("account", ADA.id().value()));
      var foreign = ada.post("/login", Map.of("account", GRACE.id().value()));

      assertThat(location(own)).endsWith("&login_hint=ada@example.com");
      assertThat(location(foreign)).doesNotContain("login_hint");
    }
  }

  @Test
  void an_added_account_joins_the_session_and_a_plain_sign_in_starts_a_new_one() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);

      var added =
          browser.callback(
              front.google, Browser.state(browser.post("/accounts/add", Map.of())), GRACE);
      var both = browser.get("/api/v1/accounts").body();
      Browser other = front.signedIn(ADA);
      other.signIn(front.google, GRACE);
      var alone = other.get("/api/v1/accounts").body();

      assertThat(location(added)).isEqualTo("/u/1/mail");
      assertThat(both).contains("ada@example.com", "grace@example.com");
      assertThat(alone).contains("grace@example.com").doesNotContain("ada@example.com");
    }
  }

  @Test
  void a_sign_in_makes_the_old_session_key_worthless() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      Browser thief = browser.copy();

      browser.signIn(front.google, ADA);

      assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(200);
      assertThat(thief.get("/api/v1/accounts").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_sign_out_ends_the_session_here_and_in_the_browser() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      Browser copy = browser.copy();

      var out = browser.post("/logout", Map.of());

      assertThat(out.statusCode()).isEqualTo(303);
      assertThat(location(out)).isEqualTo("/");
      assertThat(out.headers().allValues("Clear-Site-Data"))
          .containsExactly("\"cache\", \"storage\"");
      assertThat(out.headers().allValues("Set-Cookie"))
          .containsExactly(
              "sid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
              "tx=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
      assertThat(copy.get("/api/v1/accounts").statusCode()).isEqualTo(401);
      assertThat(front.credentials.find(ADA.id())).isPresent();
    }
  }

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
              "__Host-tx=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax;"
                  + " Secure");
      assertThat(back.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .matches(
              "__Host-sid=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax;"
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
          .matches("tx=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax");
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
  void garbage_in_cookies_counts_as_nobody() throws IOException {
    try (Front front = Front.start()) {
      String key = "A".repeat(43);
      for (String cookie :
          List.of(
              "sid=" + "x".repeat(4_000),
              "sid=%00",
              "sid=; tx=",
              "sid",
              "=;;=,\"",
              "sid=" + key + "; sid=" + key,
              "sid=\"" + key + "\"",
              "sid=g\u00e4rbage",
              "sid=" + key.substring(1))) {
        assertThat(answer(front, "/api/v1/accounts", cookie)).startsWith("HTTP/1.1 401 ");
        assertThat(answer(front, "/", cookie)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void two_session_cookies_count_as_none() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      String key = browser.cookies.get("sid");

      var planted =
          front.browser().get("/api/v1/accounts", "Cookie", "sid=" + key + "; sid=" + key);

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

  @Test
  void a_store_that_is_out_of_order_signs_nobody_out() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);

      front.sessionStore.outOfOrder(true);
      var page = browser.get("/");
      var api = browser.get("/api/v1/accounts");
      front.sessionStore.outOfOrder(false);

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("href=\"/\"").contains("Try again");
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.body()).contains("\"/problems/storage-unavailable\"");
      assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(200);
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
