package hexmail.adapter.http.settings;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPagesTest {
  private static final String COOKIE = "preferences-8080";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Document page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body(), "http://localhost:8080" + path);
  }

  private HttpResponse<String> save(Map<String, String> fields) {
    return browser.post("/settings", fields);
  }

  private static Element html(Document page) {
    return page.select("html").getFirst();
  }

  @Test
  void every_page_leads_there_and_back() {
    front.deliver(1);
    for (String path : new String[] {"/u/0/mail?q=loom&size=25", "/u/0/mail/m0001", "/accounts"}) {
      String settings = page(path).select(".bar a[title=Settings]").attr("href");

      assertThat(page(settings).select("form[action=/settings] a").eachAttr("href")).contains(path);
      assertThat(page(settings).select("input[name=next]").attr("value")).isEqualTo(path);
      HttpResponse<String> saved = save(Map.of("theme", "dark", "next", path));
      assertThat(saved.statusCode()).isEqualTo(303);
      assertThat(Browser.location(saved)).isEqualTo(path);
    }
  }

  @Test
  void nobody_has_to_sign_in_for_them() {
    browser = front.browser();
    String settings = page("/").select(".bar a[title=Settings]").attr("href");

    assertThat(page(settings).select("a[href=/accounts]")).isEmpty();
    assertThat(save(Map.of("theme", "dark")).statusCode()).isEqualTo(303);
    assertThat(html(page("/")).attr("data-theme")).isEqualTo("dark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/%2f/evil.example",
        "/api/v1/accounts",
        "/logout",
        "",
      })
  void only_a_page_of_this_site_is_returned_to(String next) {
    assertThat(Browser.location(save(Map.of("theme", "dark", "next", next)))).isEqualTo("/");
  }

  @Test
  void what_is_chosen_is_kept_in_the_browser_for_a_year() {
    HttpResponse<String> saved =
        save(
            Map.of(
                "language", "en",
                "zone", "Asia/Tokyo",
                "theme", "light",
                "density", "compact",
                "size", "25",
                "keys", "off"));

    assertThat(saved.headers().allValues("Set-Cookie"))
        .containsExactly(
            COOKIE
                + "=language=en&zone=Asia/Tokyo&theme=light&density=compact&size=25&keys=off;"
                + " Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax");
    Document page = page("/settings");
    assertThat(page.select("option[selected], input[checked]").eachAttr("value"))
        .containsExactly("en", "Asia/Tokyo", "light", "compact", "25", "off");
    Element html = html(page("/u/0/mail"));
    assertThat(html.attr("data-theme")).isEqualTo("light");
    assertThat(html.attr("data-density")).isEqualTo("compact");
    assertThat(html.attr("data-keys")).isEqualTo("off");
    assertThat(html.hasAttr("data-zone")).isFalse();
  }

  @Test
  void what_a_form_does_not_name_stays() {
    save(Map.of("theme", "dark", "zone", "Asia/Tokyo"));

    save(Map.of("density", "compact"));
    assertThat(browser.cookies.get(COOKIE)).isEqualTo("zone=Asia/Tokyo&theme=dark&density=compact");

    save(Map.of("theme", "system", "zone", "", "density", "comfortable"));
    assertThat(browser.cookies).doesNotContainKey(COOKIE);
  }

  @Test
  void who_has_chosen_nothing_sees_what_the_browser_says() {
    browser.cookies.put("zone", "Europe/Istanbul");
    Document page = page("/settings");

    assertThat(page.select("option[selected], input[checked]").eachAttr("value"))
        .containsExactly("", "", "system", "comfortable", "50", "on");
    assertThat(page.select("#zone option[selected]").text()).isEqualTo("Automatic: Istanbul");
    assertThat(page.select("#zone option[value=Europe/Istanbul]").text())
        .isEqualTo("Istanbul (UTC+03:00)");
    assertThat(page.select("#zone option")).hasSizeBetween(300, 600);
    assertThat(html(page).attributes().asList().stream().map(one -> one.getKey()))
        .containsExactly("lang", "dir");
  }

  @Test
  void a_zone_that_the_list_does_not_name_can_be_chosen_and_stays() {
    save(Map.of("zone", "Asia/Calcutta"));

    assertThat(page("/settings").select("#zone option[selected]").eachText())
        .containsExactly("Asia/Calcutta");
  }

  @ParameterizedTest
  @CsvSource({
    "language, xx",
    "language, <script>",
    "zone, Europe/Nowhere",
    "zone, +03:00",
    "theme, blue",
    "theme, ''",
    "density, DENSE",
    "size, 26",
    "size, -1",
    "keys, maybe",
    "colour, red"
  })
  void a_value_that_is_not_known_is_refused_and_changes_nothing(String field, String value) {
    Map<String, String> fields = new HashMap<>(Map.of("theme", "dark"));
    fields.put(field, value);

    HttpResponse<String> answer = save(fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @Test
  void a_field_that_is_sent_twice_is_refused() {
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/settings", "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("theme=dark&theme=light")));
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void another_site_changes_nothing() {
    HttpResponse<String> answer =
        browser.post("/settings", Map.of("theme", "dark"), "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"system, light dark, ''", "light, light, light", "dark, dark, dark"})
  void the_theme_is_in_the_page_and_in_the_frame_of_a_message(
      String theme, String scheme, String attribute) {
    front.deliver(1);
    save(Map.of("theme", theme));

    assertThat(html(page("/u/0/mail")).attr("data-theme")).isEqualTo(attribute);
    assertThat(page("/u/0/mail").select("meta[name=color-scheme]").attr("content"))
        .isEqualTo(scheme);
    assertThat(html(page("/u/0/mail/m0001/body")).attr("data-theme")).isEqualTo(attribute);
  }

  @Test
  void the_number_of_rows_is_that_of_pages_whose_address_has_none() {
    front.deliver(60);
    save(Map.of("size", "25"));

    assertThat(page("/u/0/mail").select(".row")).hasSize(25);
    assertThat(page("/u/0/mail?size=50").select(".row")).hasSize(50);
    assertThat(page("/u/0/mail?view=conversations").select(".row")).hasSize(10);
    assertThat(browser.get("/api/v1/accounts/0/messages").body().split("\"threadId\"", -1))
        .hasSize(51);
  }

  @Test
  void links_name_a_number_of_rows_that_is_not_the_usual_one() {
    front.deliver(60);
    save(Map.of("size", "25"));
    Document usual = page("/u/0/mail");

    assertThat(usual.select(".toolbar a[rel=next]").attr("href")).doesNotContain("size=");
    assertThat(page(usual.select(".sizes a").get(1).attr("href")).select(".row")).hasSize(50);
    assertThat(usual.select(".sizes a").eachAttr("href"))
        .containsExactly("/u/0/mail", "/u/0/mail?size=50", "/u/0/mail?size=100");
    assertThat(page("/u/0/mail?size=50").select(".toolbar a[rel=next]").attr("href"))
        .contains("size=50");
    assertThat(usual.select(".views a").attr("href")).isEqualTo("/u/0/mail?view=conversations");
  }

  @Test
  void the_link_to_them_keeps_no_code_of_google() {
    HttpResponse<String> failed =
        browser.get("/oauth2/callback?state=AAAAAAAAAAAAAAAAAAAAAA&code=the-code");

    assertThat(failed.statusCode()).isEqualTo(400);
    assertThat(failed.body()).contains("/settings").doesNotContain("the-code");
  }
}
