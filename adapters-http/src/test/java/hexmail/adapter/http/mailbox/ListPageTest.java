package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPageTest {
  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

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
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    return Jsoup.parse(response.body(), "http://localhost:8080" + path);
  }

  private static List<String> rows(Document page) {
    return page.select(".row").eachAttr("id");
  }

  private static List<String> ids(int first, int last) {
    List<String> ids = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      ids.add("m-m%04d".formatted(number));
    }
    return ids;
  }

  private void deliver(String id, String subject, String... labels) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId(id),
            new ConversationId("t" + id),
            new Correspondent(HOSTILE, "x@example.com"),
            subject,
            HOSTILE,
            front.clock.instant().minus(Duration.ofMinutes(5)),
            Set.of(labels).stream().map(LabelId::new).collect(Collectors.toSet()),
            true);
    front.mailbox.deliver(
        ADA.id(), new Message(summary, List.of(), List.of(), new MessageBody.Nothing(), List.of()));
  }

  @Test
  void a_page_is_sent_at_once_with_its_length() {
    front.deliver(60);

    HttpResponse<String> response = browser.get("/u/0/mail?size=60");

    int length = response.body().getBytes(UTF_8).length;
    assertThat(length).as("larger than Jetty's usual buffer").isGreaterThan(32 * 1_024);
    assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(length);
  }

  @Test
  void the_pages_of_a_list_lead_to_its_end_and_back() {
    front.deliver(120);

    Document first = page("/u/0/mail");
    Document second = page(first.select(".toolbar a[rel=next]").attr("href"));
    Document third = page(second.select(".toolbar a[rel=next]").attr("href"));
    Document back = page(third.select(".toolbar a[rel=prev]").attr("href"));
    Document start = page(back.select(".toolbar a[rel=prev]").attr("href"));

    assertThat(rows(first)).isEqualTo(ids(1, 50));
    assertThat(first.select(".toolbar .range").text()).isEqualTo("1–50");
    assertThat(first.select("a[rel=prev], .end")).isEmpty();
    assertThat(rows(second)).isEqualTo(ids(51, 100));
    assertThat(second.select(".toolbar .range").text()).isEqualTo("51–100");
    assertThat(rows(third)).isEqualTo(ids(101, 120));
    assertThat(third.select("a[rel=next]")).isEmpty();
    assertThat(third.select(".end").text()).isEqualTo("That was the last of 120 messages");
    assertThat(rows(back)).isEqualTo(ids(51, 100));
    assertThat(back.select(".toolbar .range").text()).isEqualTo("51–100");
    assertThat(rows(start)).isEqualTo(ids(1, 50));
  }

  @Test
  void a_row_shows_who_what_and_when() {
    front.deliver(1);

    Document page = page("/u/0/mail");

    assertThat(page.select(".row .sender").text()).isEqualTo("Grace Hopper");
    assertThat(page.select(".row a").text()).isEqualTo("Subject of m0001");
    assertThat(page.select(".row a").attr("href")).isEqualTo("/u/0/mail/m0001");
    assertThat(page.select(".row .snippet").text()).isEqualTo("It begins \"so\" <b>");
    assertThat(page.select(".row .unseen").text()).isEqualTo("Unread.");
    assertThat(page.select(".row time").attr("datetime")).isEqualTo("2026-05-04T11:59:00Z");
    assertThat(page.select(".row time").text()).isEqualTo("11:59");
    assertThat(page.select(".end").text()).isEqualTo("That is the only message");
  }

  @Test
  void hostile_words_stay_words() {
    deliver("a1", HOSTILE, "INBOX");
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_1"), HOSTILE, true));

    Document page = page("/u/0/mail?q=in:anywhere");
    Document query = page("/u/0/mail?q=%22%3E%3Cscript%3Enobody()%3C/script%3E");

    assertThat(page.select("script:not([src^=/assets/]), img, [onerror]")).isEmpty();
    assertThat(page.select(".row .sender").text()).isEqualTo(HOSTILE);
    assertThat(page.select(".row a").text()).isEqualTo(HOSTILE);
    assertThat(page.select(".row .snippet").text()).isEqualTo(HOSTILE);
    assertThat(page.select(".row svg").attr("aria-label")).isEqualTo("Has an attachment.");
    assertThat(page.select(".sidebar > .places bdi").text()).isEqualTo(HOSTILE);
    assertThat(query.select("script:not([src^=/assets/])")).isEmpty();
    assertThat(query.select("#q").attr("value")).isEqualTo("\"><script>nobody()</script>");
    assertThat(query.select(".nothing > p").text())
        .isEqualTo("Nothing matches “\"><script>nobody()</script>”.");
  }

  @ParameterizedTest
  @CsvSource({
    "/u/0/mail, m-inbox, Inbox",
    "/u/0/mail?q=, m-inbox, Inbox",
    "/u/0/mail?label=SPAM, m-spam, Spam",
    "/u/0/mail?label=TRASH, m-bin, Bin",
    "/u/0/mail?label=Label_1, m-own, Work/Invoices"
  })
  void a_label_is_listed_under_its_name(String path, String row, String name) {
    deliver("inbox", "a", "INBOX");
    deliver("spam", "b", "SPAM");
    deliver("bin", "c", "TRASH");
    deliver("own", "d", "Label_1");
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_1"), "Work/Invoices", true));

    Document page = page(path);

    assertThat(rows(page)).containsExactly(row);
    assertThat(page.select("h1").text()).isEqualTo(name);
    assertThat(page.select(".sidebar [aria-current=page]").text()).isEqualTo(name);
  }

  @Test
  void all_mail_is_everything_outside_spam_and_bin() {
    deliver("inbox", "a", "INBOX");
    deliver("spam", "b", "SPAM");
    deliver("own", "d", "Label_1");

    Document page = page(page("/u/0/mail").select(".places a:contains(All mail)").attr("href"));

    assertThat(rows(page)).containsExactlyInAnyOrder("m-inbox", "m-own");
    assertThat(page.select("h1").text()).isEqualTo("All mail");
  }

  @Test
  void own_labels_are_sorted_by_name() {
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_1"), "zebra", true));
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_2"), "Äpfel", true));
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId("Label_3"), "Birnen", true));

    assertThat(page("/u/0/mail").select(".sidebar > .places bdi").eachText())
        .containsExactly("Äpfel", "Birnen", "zebra");
  }

  @Test
  void nothing_in_the_inbox_is_no_error() {
    Document page = page("/u/0/mail");

    assertThat(page.select(".nothing h2").text()).isEqualTo("Nothing in Inbox");
    assertThat(page.select(".end, .row, .paging")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "after:2026/11/28, true",
    "x Before:2026-11-28, true",
    "{older:2026/1/2 x}, true",
    "after:1767225600, false",
    "newer_than:2d, false",
    "thereafter, false"
  })
  void a_search_for_dates_says_when_a_date_begins(String query, boolean said) {
    Document page = page("/u/0/mail?q=" + URLEncoder.encode(query, UTF_8));

    assertThat(page.select(".banner").text())
        .isEqualTo(
            said
                ? "Google begins each date of a search at midnight in California. For your own"
                    + " days, choose them under “Search options”."
                : "");
  }

  @Test
  void a_search_keeps_its_words_its_place_and_its_size() {
    front.deliver(60);

    Document page = page("/u/0/mail?q=subject&label=INBOX&size=25");
    Document next = page(page.select(".toolbar a[rel=next]").attr("href"));

    assertThat(page.select("#q").attr("value")).isEqualTo("subject");
    assertThat(page.select("h1").text()).isEqualTo("Results for “subject” in Inbox");
    assertThat(rows(next)).isEqualTo(ids(26, 50));
    assertThat(next.select(".sizes [aria-current]").text()).isEqualTo("25");
  }
}
