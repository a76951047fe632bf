package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.MessageId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UnreadCountsTest {
  private static final LabelId WORK = new LabelId("Label_1");

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(3);
    front.mailbox.addLabel(ADA.id(), new Label(WORK, "Work", true));
    LabelId quiet = new LabelId("Label_2");
    LabelVisibility ifUnread = new LabelVisibility.ShownIfUnread();
    front.mailbox.addLabel(ADA.id(), new Label(quiet, "Quiet", true, ifUnread, null));
    front.mailbox.relabel(ADA.id(), new MessageId("m0002"), Set.of(WORK), Set.of());
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Document page(String... headers) {
    return Jsoup.parse(browser.get("/u/0/mail", headers).body());
  }

  @Test
  void counts_known_last_are_at_the_labels() {
    assertThat(page().select(".places b")).isEmpty();
    assertThat(page().select(".sidebar > .places bdi").eachText()).contains("Quiet");
    assertThat(front.useCases.countUnread().recent(front.connected(ADA))).isPresent();

    Document counted = page();

    assertThat(counted.select(".places a:has(b)").eachText())
        .containsExactly("Inbox 3 unread", "Work 1 unread");
    assertThat(counted.select(".sidebar").attr("data-words-unread")).isEqualTo("unread");
    assertThat(counted.select(".sidebar > .places bdi").eachText()).doesNotContain("Quiet");
  }

  /// The count runs apart from the page, so the next one may come too early for it.
  @Test
  @Timeout(30)
  void a_page_that_a_person_opens_begins_a_count() {
    assertThat(page("Sec-Fetch-Mode", "navigate").select(".row")).hasSize(3);

    Document next = page();
    while (next.select(".places b").isEmpty()) {
      Thread.onSpinWait();
      next = page();
    }

    assertThat(next.select(".places a:has(b)").eachText()).contains("Inbox 3 unread");
  }

  @Test
  void an_open_page_is_told_the_counts() throws IOException {
    var answer =
        browser.exchange(browser.request("/u/0/events").build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      assertThat(lines.lines().dropWhile(line -> !line.equals("event: counts")).skip(1).findFirst())
          .hasValueSatisfying(
              data -> assertThat(data).contains("\"INBOX\":3").contains("\"Label_1\":1"));
    }
  }
}
