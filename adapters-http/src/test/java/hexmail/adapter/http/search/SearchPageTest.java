package hexmail.adapter.http.search;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
  private static final String WEEK = "after:1777248000";

  private Front front;
  private Browser browser;

  @BeforeAll
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterAll
  void stop() {
    front.close();
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private Document search(String query) {
    return page("/u/0/mail?q=" + URLEncoder.encode(query, UTF_8));
  }

  private static List<String> decoded(List<String> addresses) {
    return addresses.stream().map(address -> URLDecoder.decode(address, UTF_8)).toList();
  }

  @Test
  void each_term_has_a_chip_that_leads_to_the_search_without_it() {
    Document page = search("from:grace is:unread -\"a b\" after:1767225600");

    assertThat(page.select(".chip.on bdi").eachText())
        .containsExactly("from:grace", "Unread", "-\"a b\"", "From 01/01/2026 on");
    assertThat(page.select(".chip.on").eachText().getFirst())
        .isEqualTo("Remove from:grace from the search");
    assertThat(decoded(page.select(".chip.on").eachAttr("href")))
        .containsExactly(
            "/u/0/mail?q=is:unread -\"a b\" after:1767225600",
            "/u/0/mail?q=from:grace -\"a b\" after:1767225600",
            "/u/0/mail?q=from:grace is:unread after:1767225600",
            "/u/0/mail?q=from:grace is:unread -\"a b\"");
  }

  @Test
  void a_list_offers_terms_that_people_often_add() {
    assertThat(page("/u/0/mail").select(".chip").eachText())
        .containsExactly("Unread", "Has an attachment", "Last 7 days", "To me");
    assertThat(decoded(page("/u/0/mail").select(".chip").eachAttr("href")))
        .containsExactly(
            "/u/0/mail?q=is:unread&label=INBOX",
            "/u/0/mail?q=has:attachment&label=INBOX",
            "/u/0/mail?q=" + WEEK + "&label=INBOX",
            "/u/0/mail?q=to:me&label=INBOX");
  }

  @Test
  void a_term_that_is_there_is_not_offered_again() {
    Document page = search("IS:unread (x " + WEEK);
    Document within = page("/u/0/mail?label=INBOX&q=is:unread&size=25");

    assertThat(page.select(".chip:not(.on)").eachText())
        .containsExactly("Has an attachment", "Last 7 days", "To me");
    assertThat(decoded(page.select(".chip:not(.on)").eachAttr("href")))
        .startsWith("/u/0/mail?q=IS:unread (x " + WEEK + ") has:attachment");
    assertThat(search(WEEK).select(".chip:not(.on)").eachText()).doesNotContain("Last 7 days");
    assertThat(within.select(".chip.on").attr("href")).isEqualTo("/u/0/mail?size=25");
  }

  @Test
  void the_form_contains_the_search_and_writes_another() {
    Document page = page("/u/0/mail?q=from:grace+x&size=25");

    assertThat(page.select(".fields").attr("action")).isEqualTo("/u/0/search");
    assertThat(page.select("#s-from").val()).isEqualTo("grace");
    assertThat(page.select("#s-words").val()).isEqualTo("x");
    assertThat(page.select(".fields [type=hidden]").attr("value")).isEqualTo("25");
    assertThat(page.select(".fields input:not([type=hidden])"))
        .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));

    HttpResponse<String> answer =
        browser.get(
            "/u/0/search?from=grace&to=&subject=a+%22b+c&words=x&after=2026-01-01&before="
                + "&larger=5&attachment=1&size=25");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(URLDecoder.decode(location(answer), UTF_8))
        .isEqualTo(
            "/u/0/mail?q=from:grace subject:(a \"b c\") after:1767225600 larger:5M"
                + " has:attachment x&size=25");
    assertThat(location(browser.get("/u/0/search?from=&words="))).isEqualTo("/u/0/mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "larger=x",
        "after=1767225600",
        "attachment=2",
        "from=a&from=b",
        "size=0",
        "view=tree",
        "q=x",
        "from=%00"
      })
  void a_field_that_cannot_be_used_is_refused(String fields) {
    assertThat(browser.get("/u/0/search?" + fields).statusCode()).isEqualTo(400);
  }

  @Test
  void a_search_that_finds_nothing_says_what_to_leave_out() {
    Document page = search("from:nobody is:unread");
    Document single = search("from:nobody");

    assertThat(page.select(".nothing .actions a").eachText())
        .containsExactly("Without “from:nobody”", "Without “Unread”", "Clear the search");
    assertThat(page.select(".nothing .actions a").eachAttr("href").getFirst())
        .isEqualTo("/u/0/mail?q=is%3Aunread");
    assertThat(single.select(".nothing .actions a").eachText()).containsExactly("Clear the search");
  }

  @Test
  void the_help_explains_each_operator() {
    assertThat(page("/u/0/mail").select("dl.help dt").eachText())
        .contains("from:grace", "subject:(punched cards)", "larger:5M", "in:anywhere");
  }
}
