package hexmail.adapter.http.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Any text as the page to return to after a sign-in.
class NextFuzzTest {
  private static final URI SITE = URI.create("http://localhost:8080/");

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
  void a_sign_in_returns_only_to_this_site(byte[] input) {
    String next = new String(input, UTF_8);

    HttpResponse<String> page = browser.get("/login?next=" + URLEncoder.encode(next, UTF_8));
    HttpResponse<String> begun = browser.post("/login", Map.of("next", next));

    assertThat(page.statusCode()).isIn(200, 414, 431);
    if (page.statusCode() == 200) {
      assertIsHere(Jsoup.parse(page.body()).select("input[name=next]").val());
    }
    assertThat(begun.statusCode()).isIn(303, 413);
    if (begun.statusCode() == 303) {
      HttpResponse<String> end = browser.callback(front.google, Browser.state(begun), Front.ADA);
      assertThat(end.statusCode()).isEqualTo(303);
      assertIsHere(Browser.location(end));
    }
  }

  private static void assertIsHere(String location) {
    assertThat(location)
        .matches("/([A-Za-z0-9][\\x21-\\x7e&&[^\\\\<>\"]]*)?")
        .doesNotStartWith("//");
    URI end = SITE.resolve(location);
    assertThat(end.getScheme() + "://" + end.getAuthority()).isEqualTo("http://localhost:8080");
  }
}
