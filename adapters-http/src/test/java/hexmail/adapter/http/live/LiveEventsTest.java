package hexmail.adapter.http.live;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveEventsTest {
  private static final String EVENTS = "/u/0/events";

  private Front front;
  private Browser browser;
  private int delivered = 9_000;

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

  private Document list(String path) {
    return Jsoup.parse(browser.get(path).body());
  }

  /// Opens the events, lets something happen after the first one, and reads them to their end.
  private List<String> events(Runnable onceBegun, String... headers) throws IOException {
    return events(EVENTS, onceBegun, headers);
  }

  private List<String> events(String address, Runnable onceBegun, String... headers)
      throws IOException {
    var answer =
        browser.exchange(browser.request(address, headers).build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("text/event-stream; charset=utf-8");
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      // The first counts are sent, too.
      for (int line = 0; line < 8; line++) {
        lines.add(reader.readLine());
      }
      onceBegun.run();
      reader.lines().forEach(lines::add);
    }
    return lines.stream()
        .filter(line -> line.startsWith("id:") || line.startsWith("event:"))
        .filter(line -> !line.equals("event: counts"))
        .toList();
  }

  /// A new message, and the end of the time for which a browser follows.
  private void deliverAtTheEnd() {
    front.mailbox.deliver(ADA.id(), Front.message("m" + ++delivered, front.clock.instant(), 0));
    front.clock.advance(LiveEvents.LONGEST);
  }

  @Test
  void the_first_page_of_a_list_names_the_events() {
    Document first = list("/u/0/mail?q=subject");
    Document second = list(first.select(".toolbar a[rel=next]").attr("href"));

    assertThat(first.select("main").attr("data-live")).isEqualTo(EVENTS + "?since=0");
    assertThat(list("/u/0/mail").select("main").attr("data-live"))
        .matches(EVENTS + "\\?since=[1-9]\\d*");
    assertThat(second.select("main")).hasSize(1);
    assertThat(second.select("main").hasAttr("data-live")).isFalse();
  }

  @Test
  void a_page_is_told_of_new_mail_and_the_list_has_it_then() throws IOException {
    list("/u/0/mail");

    List<String> events = events(this::deliverAtTheEnd);

    assertThat(events).hasSize(4);
    assertThat(events.get(0)).matches("id: \\d+");
    assertThat(events.get(1)).isEqualTo("event: at");
    assertThat(events.get(2)).matches("id: \\d+").isNotEqualTo(events.get(0));
    assertThat(events.get(3)).isEqualTo("event: changed");
    assertThat(list("/u/0/mail").select(".row").eachAttr("id")).startsWith("m-m9001");
  }

  @Test
  void what_happened_while_the_browser_was_away_is_told_when_it_comes_back() throws IOException {
    list("/u/0/mail");

    assertThat(events(this::deliverAtTheEnd, "Last-Event-ID", "1")).contains("event: changed");
    assertThat(events(this::deliverAtTheEnd, "Last-Event-ID", "1").get(1))
        .isEqualTo("event: changed");
    assertThat(events(this::deliverAtTheEnd, "Last-Event-ID", "odd").get(1)).isEqualTo("event: at");
  }

  @Test
  void a_page_that_is_older_than_the_last_look_is_told_at_once() throws IOException {
    list("/u/0/mail");
    var watching = browser.exchange(browser.request(EVENTS).build(), BodyHandlers.ofInputStream());
    try (BufferedReader first = new BufferedReader(new InputStreamReader(watching.body(), UTF_8))) {
      front.mailbox.deliver(ADA.id(), Front.message("m9999", front.clock.instant(), 0));
      front.clock.advance(MailboxWatches.INTERVAL);
      assertThat(first.lines().anyMatch("event: changed"::equals)).isTrue();

      // The index is where the list left it.
      assertThat(events(this::deliverAtTheEnd).get(1)).isEqualTo("event: changed");
    }
  }

  /// The list and its changes are read at the same time.
  @Test
  void a_page_is_told_of_a_message_that_came_after_its_list_and_before_its_changes()
      throws IOException {
    list("/u/0/mail");
    String before = list("/u/0/mail").select("main").attr("data-live");
    front.mailbox.deliver(ADA.id(), Front.message("m9999", front.clock.instant(), 0));
    // The index knows of the message, and the page does not.
    list("/u/0/mail?q=nothing");

    assertThat(events(before, () -> front.clock.advance(LiveEvents.LONGEST)))
        .containsOnlyOnce("event: changed");
  }

  @Test
  void what_no_page_can_be_true_for_counts_as_what_is_known() throws IOException {
    list("/u/0/mail");

    for (String since : List.of("odd", "999999999")) {
      List<String> events = events(EVENTS + "?since=" + since, this::deliverAtTheEnd);
      assertThat(events.get(1)).as(since).isEqualTo("event: at");
      assertThat(events.get(3)).as(since).isEqualTo("event: changed");
      list("/u/0/mail");
    }
  }

  @Test
  void pages_that_are_told_of_one_change_share_a_count_of_unread_messages() throws IOException {
    list("/u/0/mail");
    var watching = browser.exchange(browser.request(EVENTS).build(), BodyHandlers.ofInputStream());
    try (BufferedReader first = new BufferedReader(new InputStreamReader(watching.body(), UTF_8))) {
      front.mailbox.deliver(ADA.id(), Front.message("m9999", front.clock.instant(), 0));
      front.clock.advance(MailboxWatches.INTERVAL);
      assertThat(
              first
                  .lines()
                  .dropWhile(line -> !line.equals("event: changed"))
                  .anyMatch("event: counts"::equals))
          .isTrue();
      int counted = front.watched.labels.get();
      front.clock.advance(Duration.ofSeconds(1));

      List<String> events =
          events(() -> {
            assertThat(front.watched.labels).hasValue(counted);
            deliverAtTheEnd();
          });

      assertThat(events.get(1)).isEqualTo("event: changed");
    }
  }

  @Test
  void a_server_that_stops_ends_them() throws IOException {
    List<String> events = events(front::stop);

    assertThat(events).hasSize(2).endsWith("event: at");
  }

  @Test
  void an_ended_grant_ends_the_events_so_that_the_page_can_say_so() throws IOException {
    list("/u/0/mail");

    List<String> events =
        events(() -> {
          front.google.endGrant(ADA.id());
          front.google.refuseAccessTokens(ADA.id());
          front.clock.advance(MailboxWatches.INTERVAL);
        });

    assertThat(events).endsWith("event: over");
  }

  @Test
  void nobody_else_gets_events() {
    assertThat(front.browser().get(EVENTS).statusCode()).isNotEqualTo(200);
    assertThat(browser.get("/u/1/events").statusCode()).isEqualTo(404);
  }
}
