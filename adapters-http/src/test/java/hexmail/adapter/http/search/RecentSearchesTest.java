package hexmail.adapter.http.search;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.search.AccountSearches;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecentSearchesTest {
  private static final String[] OPENED = {
    "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"
  };

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(1);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  /// Opens a page from another one of ours.
  private Document open(String path) {
    HttpResponse<String> response = browser.get(path, OPENED);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private List<String> recent() {
    return front.searches.of(ADA.id()).recent().stream().map(MailQuery::text).toList();
  }

  @Test
  void the_last_searches_are_offered_by_the_search_box() {
    open("/u/0/mail?q=is:unread");
    open("/u/0/mail?q=%3Cb%3E");
    open("/u/0/mail?q=is:unread&size=25");

    Document inbox = open("/u/0/mail");

    assertThat(recent()).containsExactly("is:unread", "<b>");
    assertThat(inbox.select("#q").attr("list")).isEqualTo("recent");
    assertThat(inbox.select("datalist#recent option").eachAttr("value"))
        .containsExactly("is:unread", "<b>");
    assertThat(front.searches.of(GRACE.id())).isEqualTo(AccountSearches.NONE);
  }

  @Test
  void without_a_search_the_box_offers_none() {
    Document inbox = open("/u/0/mail");

    assertThat(inbox.select("#q").hasAttr("list")).isFalse();
    assertThat(inbox.select("datalist")).isEmpty();
  }

  @Test
  void a_search_too_long_to_offer_is_listed() {
    String words = "long ".repeat(21).strip();
    open("/u/0/mail?q=" + words.replace(' ', '+'));

    assertThat(open("/u/0/mail").select("datalist")).isEmpty();
    assertThat(open("/u/0/searches").select(".trail bdi").text()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail",
        "/u/0/mail?label=ALL",
        "/u/0/mail?label=INBOX&q=a",
        "/u/0/mail/m0001?q=a",
        "/u/0/conversations/tm0001?q=a",
        "/api/v1/accounts/0/messages?q=a"
      })
  void what_is_no_search_of_a_person_is_not_remembered(String path) {
    assertThat(browser.get(path, OPENED).statusCode()).isEqualTo(200);

    assertThat(recent()).isEmpty();
  }

  @Test
  void further_pages_of_a_search_and_bad_ones_are_not_remembered() {
    front.deliver(3);
    String second = open("/u/0/mail?q=subject&size=1").select("[rel=next]").attr("href");
    assertThat(recent()).containsExactly("subject");
    browser.post("/u/0/searches/clear", Map.of());

    assertThat(open(second).select(".row")).hasSize(1);
    assertThat(browser.get("/u/0/mail?q=%00", OPENED).statusCode()).isEqualTo(400);
    assertThat(browser.get("/u/0/mail?q=a&label=None", OPENED).statusCode()).isEqualTo(404);

    assertThat(recent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Mode, cors",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, none",
    "Sec-Purpose, prefetch",
    "Sec-Purpose, prefetch;prerender"
  })
  void a_search_that_nobody_made_here_is_not_remembered(String header, String value) {
    String[] headers = {
      "Sec-Fetch-Site",
      header.equals("Sec-Fetch-Site") ? value : "same-origin",
      "Sec-Fetch-Mode",
      header.equals("Sec-Fetch-Mode") ? value : "navigate",
      header.equals("Sec-Purpose") ? header : "X-Nothing",
      value
    };

    assertThat(browser.get("/u/0/mail?q=a", headers).statusCode()).isEqualTo(200);
    assertThat(browser.get("/u/0/mail?q=a").statusCode()).isEqualTo(200);

    assertThat(recent()).isEmpty();
  }

  @Test
  void recent_searches_are_removed_one_by_one_and_all() {
    List.of("one", "two", "three").forEach(query -> open("/u/0/mail?q=" + query));
    Document page = open("/u/0/searches");
    assertThat(page.select(".trail a").eachAttr("href"))
        .containsExactly("/u/0/mail?q=three", "/u/0/mail?q=two", "/u/0/mail?q=one");
    assertThat(page.select(".trail button").eachText())
        .containsExactly("Remove three", "Remove two", "Remove one");

    HttpResponse<String> removed =
        browser.post(
            page.select(".trail").parents().select("form").attr("action"), Map.of("q", "two"));

    assertThat(removed.statusCode()).isEqualTo(303);
    assertThat(location(removed)).isEqualTo("/u/0/searches");
    assertThat(recent()).containsExactly("three", "one");

    assertThat(location(browser.post("/u/0/searches/clear", Map.of()))).isEqualTo("/u/0/searches");
    assertThat(recent()).isEmpty();
    assertThat(open("/u/0/searches").select("form[action$=/clear]")).isEmpty();
  }
}
