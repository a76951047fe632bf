package hexmail.adapter.http.search;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.LabelId;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {
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

  private List<String> saved() {
    return front.searches.of(ADA.id()).saved().stream().map(SavedSearch::name).toList();
  }

  private HttpResponse<String> save(String... fields) {
    return browser.post("/u/0/searches", form(fields));
  }

  private static Map<String, String> form(String... fields) {
    return IntStream.range(0, fields.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> fields[2 * i], i -> fields[2 * i + 1]));
  }

  @Test
  void a_search_is_saved_from_its_list_and_is_in_the_sidebar() {
    Document list = open("/u/0/mail?q=has:attachment&label=INBOX&size=25");
    assertThat(list.select("#s-name").val()).isEqualTo("has:attachment");
    assertThat(list.select("form[action=/u/0/searches] [name=label]").val()).isEqualTo("INBOX");

    HttpResponse<String> answer =
        save("q", "has:attachment", "label", "INBOX", "size", "25", "name", " Files <b> ");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/u/0/mail?q=has%3Aattachment&label=INBOX&size=25");
    assertThat(front.searches.of(ADA.id()).saved())
        .containsExactly(
            new SavedSearch("Files <b>", new MailQuery("has:attachment"), LabelId.INBOX));
    Document again = open(location(answer));
    assertThat(again.select("#s-name")).isEmpty();
    assertThat(again.select(".sidebar [aria-current=page] bdi").text()).isEqualTo("Files <b>");
    assertThat(again.select(".sidebar h2").text()).isEqualTo("Saved searches Edit");
    assertThat(again.select(".sidebar h2 a").attr("href")).isEqualTo("/u/0/searches");
    assertThat(open("/u/0/mail/m0001").select(".sidebar bdi").eachText()).contains("Files <b>");
    assertThat(open("/u/0/mail?q=has:attachment").select("#s-name")).hasSize(1);
  }

  @Test
  void a_search_without_a_name_is_called_by_what_it_looks_for() {
    String longest = "word ".repeat(20) + "more";

    save("q", "is:unread", "name", " ");
    save("q", longest);

    assertThat(saved()).containsExactly("is:unread", "word ".repeat(19) + "word…");
  }

  @Test
  void a_list_without_a_search_has_nothing_to_save() {
    assertThat(open("/u/0/mail").select("#s-name")).isEmpty();

    assertThat(save("name", "All").statusCode()).isEqualTo(400);
    assertThat(save("q", "a", "name", "n".repeat(101)).statusCode()).isEqualTo(400);
    assertThat(save("q", "a", "size", "0").statusCode()).isEqualTo(400);
    assertThat(saved()).isEmpty();
  }

  @Test
  void a_saved_search_is_deleted() {
    save("q", "one", "name", "First");
    save("q", "two", "name", "Second");
    Document page = open("/u/0/searches");
    assertThat(page.select(".trail button").eachText())
        .containsExactly("Delete First", "Delete Second");
    assertThat(page.select(".trail a").eachAttr("title")).containsExactly("one", "two");

    assertThat(location(browser.post("/u/0/searches/delete", Map.of("name", "First"))))
        .isEqualTo("/u/0/searches");
    assertThat(browser.post("/u/0/searches/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.post("/u/0/searches/remove", Map.of("q", "%00")).statusCode())
        .isEqualTo(303);

    assertThat(saved()).containsExactly("Second");
  }

  @Test
  void one_search_too_many_leads_to_those_that_can_be_deleted() {
    for (int number = 1; number <= AccountSearches.MOST_SAVED; number++) {
      assertThat(save("q", "a", "name", "Number " + number).statusCode()).isEqualTo(303);
    }

    HttpResponse<String> answer = save("q", "a", "name", "One more");

    assertThat(answer.statusCode()).isEqualTo(409);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("No more searches can be saved");
    assertThat(page.select("main").text()).contains("You have saved 50 searches.");
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly("/u/0/searches", "/u/0/mail?q=a");
  }
}
