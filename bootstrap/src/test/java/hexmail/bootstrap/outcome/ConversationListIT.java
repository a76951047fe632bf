package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The list of conversations, over HTTP against the local Google.
class ConversationListIT {
  private static final String LIST = TestHexmail.MAIL + "?view=conversations&size=10";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  private Instant received;

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
    hexmail.google().empty(TestHexmail.ADA);
    received = hexmail.clock().instant().minus(Duration.ofDays(1));
  }

  /// Delivers a message a minute after the last one and returns its id.
  private String deliver(String topic, String... labels) {
    received = received.plusSeconds(60);
    String message =
        """
        From: Grace <grace@example.com>
        Subject: About %1$s
        References: <%1$s@example.com>
        Content-Type: text/plain

        The text.
        """
            .formatted(topic)
            .replace("\n", "\r\n");
    return hexmail.google().deliver(TestHexmail.ADA, message, received, List.of(labels));
  }

  private void deliverConversations(int count) {
    for (int number = 0; number < count; number++) {
      deliver("topic" + number, "INBOX");
    }
  }

  private static Document page(String path) {
    return hexmail.open(path).has(200).document();
  }

  /// The ids of all rows, page by page, and their texts.
  private static List<Element> allRows() {
    Document page = page(LIST);
    List<Element> rows = new ArrayList<>(page.select(".row"));
    while (!page.select("a[rel=next]").isEmpty()) {
      page = page(page.select(".toolbar a[rel=next]").attr("href"));
      rows.addAll(page.select(".row"));
    }
    return rows;
  }

  @Test
  void a_conversation_has_a_row_on_one_page_only_and_its_count_is_true() {
    deliver("otter", "INBOX");
    deliver("otter", "SENT");
    deliverConversations(24);
    deliver("otter", "INBOX");

    List<Element> rows = allRows();

    assertThat(rows).hasSize(25);
    assertThat(rows.stream().map(Element::id)).doesNotHaveDuplicates();
    assertThat(rows.getFirst().select(".sender").text()).isEqualTo("Grace (3 messages)");
    assertThat(rows.subList(1, 25)).allSatisfy(row -> assertThat(row.select(".count")).isEmpty());
  }

  @Test
  void a_page_that_was_seen_costs_twelve_units_and_a_change_one_conversation() {
    deliverConversations(10);
    String starred = deliver("topic3", "INBOX");

    assertThat(units(() -> page(LIST))).isBetween(10L + 10 * 40, 20L + 10 * 40);
    assertThat(units(() -> page(LIST))).isEqualTo(12);

    hexmail.google().changeLabels(TestHexmail.ADA, starred, List.of("UNREAD"), List.of());
    assertThat(units(() -> assertThat(page(LIST).select(".row.unread")).hasSize(1)))
        .isEqualTo(12 + 40);

    deliver("topic5", "INBOX");
    assertThat(
            units(() ->
                assertThat(page(LIST).select(".row").getFirst().select(".count").text())
                    .isEqualTo("(2 messages)")))
        .isEqualTo(12 + 40);
  }

  /// Nobody knows whether Google's conversations have a new history id after a message of theirs
  /// was deleted; here they have none.
  @Test
  void a_deleted_message_is_not_counted_any_more() {
    deliver("otter", "INBOX");
    deliverConversations(3);
    String draft = deliver("otter", "DRAFT");
    assertThat(page(LIST).select(".row").getLast().select(".count").text())
        .isEqualTo("(2 messages)");

    hexmail.google().delete(TestHexmail.ADA, draft);

    assertThat(page(LIST).select(".count")).isEmpty();
    assertThat(page(LIST).select(".row")).hasSize(4);
  }

  @Test
  void opening_a_row_leads_back_to_it() {
    deliver("otter", "INBOX");
    deliverConversations(1);
    deliver("otter", "INBOX");
    Element row = page(LIST).select(".row").getFirst();

    Document opened = page(row.select("a").attr("href"));

    assertThat(opened.select("article, .message")).isNotEmpty();
    assertThat(opened.select(".toolbar a").attr("href")).endsWith("#" + row.id());
  }

  @Test
  void a_conversation_on_which_google_fails_costs_no_other() {
    deliverConversations(9);
    String failing = deliver("otter", "INBOX");
    hexmail
        .google()
        .fault(Endpoint.THREADS_GET, Fault.gmail(GmailFault.UNAVAILABLE).always().onlyFor(failing));

    Document page = page(LIST);

    assertThat(page.select(".row")).hasSize(10);
    assertThat(page.select(".row.unreadable")).hasSize(1);
  }

  private static long units(Runnable request) {
    long before = hexmail.google().quota().spentInLastMinute(TestHexmail.ADA);
    request.run();
    return hexmail.google().quota().spentInLastMinute(TestHexmail.ADA) - before;
  }
}
