package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.URLEncoder;
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

      assertThat(location(own)).endsWith("&login_hint=ada%40example.com");
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
      Browser thief = front.copy(browser);

      browser.signIn(front.google, ADA);

      assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(200);
      assertThat(thief.get("/api/v1/accounts").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_sign_out_ends_the_session_here_and_in_the_browser() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      Browser copy = front.copy(browser);

      var out = browser.post("/logout", Map.of());

      assertThat(out.statusCode()).isEqualTo(303);
      assertThat(location(out)).isEqualTo("/");
      assertThat(out.headers().allValues("Clear-Site-Data"))
          .containsExactly("\"cache\", \"storage\"");
      assertThat(out.headers().allValues("Set-Cookie"))
          .containsExactly(
              "sid-8080=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
              "tx-8080=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
              "out-8080=1; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
      assertThat(copy.get("/api/v1/accounts").statusCode()).isEqualTo(401);
      assertThat(front.credentials.find(ADA.id())).isPresent();
    }
  }

  @Test
  void a_store_that_is_out_of_order_signs_nobody_out() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);

      front.sessionOutage.start();
      var page = browser.get("/");
      var api = browser.get("/api/v1/accounts");
      front.sessionOutage.end();

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("href=\"/\"").contains("Try again");
      assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.body()).contains("\"/problems/storage-unavailable\"");
      assertThat(browser.get("/api/v1/accounts").statusCode()).isEqualTo(200);
    }
  }
}
