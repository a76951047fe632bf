package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever looks at conversations, 25 on a page, goes on doing so wherever they go.
class KeptViewTest {
  private static final String KEPT = "size=10&view=conversations";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(60);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Document page(String path) {
    return page(path, 200);
  }

  private Document page(String path, int status) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    return Jsoup.parse(response.body());
  }

  /// Where the search form leads when `words` are written into it.
  private static String search(Document page, String words) {
    Element form = page.select("form.search").getFirst();
    form.select("[name=q]").val(words);
    return form.attr("action")
        + form.select("input[name]").stream()
            .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail?",
        "/u/0/mail?label=STARRED&",
        "/u/0/mail?q=subject&",
        "/u/0/mail/m0001?",
        "/u/0/conversations/tm0001?"
      })
  void a_search_is_made_in_the_same_view(String from) {
    Document found = page(search(page(from + KEPT), "grace"));

    assertThat(found.select("h1").text()).isEqualTo("Results for “grace”");
    assertThat(found.select(".views [aria-current]").text()).isEqualTo("Conversations");
    assertThat(found.select(".sizes [aria-current]").text()).isEqualTo("10");
  }

  @Test
  void a_search_in_the_usual_view_says_no_more_than_its_words() {
    assertThat(search(page("/u/0/mail"), "grace")).isEqualTo("/u/0/mail?q=grace");
  }

  @ParameterizedTest
  @CsvSource({"/u/0/mail/m0001, #c-tm0001", "/u/0/conversations/tm0001, #c-tm0001"})
  void everything_beside_a_message_leads_to_the_same_view(String path, String row) {
    Document opened = page(path + "?q=subject&" + KEPT);

    assertThat(opened.select(".toolbar a").attr("href"))
        .isEqualTo("/u/0/mail?q=subject&" + KEPT + row);
    assertThat(opened.select(".places a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(href).endsWith(KEPT));
  }

  @Test
  void pages_lead_to_one_another_in_the_same_view() {
    Document second = page(page("/u/0/mail?" + KEPT).select("a[rel=next]").attr("href"));

    assertThat(second.select("a[rel=next]").attr("href")).endsWith(KEPT);
    assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/u/0/mail?" + KEPT);
  }

  @Test
  void a_search_that_finds_nothing_is_left_for_the_same_view() {
    Document nothing = page("/u/0/mail?q=nobody&label=INBOX&" + KEPT);

    assertThat(nothing.select(".nothing a").eachAttr("href"))
        .containsExactly("/u/0/mail?q=nobody&" + KEPT, "/u/0/mail?" + KEPT);
  }

  @Test
  void a_label_that_is_gone_is_left_for_the_same_view() {
    assertThat(page("/u/0/mail?label=Label_9&" + KEPT, 404).select(".actions a").attr("href"))
        .isEqualTo("/u/0/mail?" + KEPT);
  }
}
