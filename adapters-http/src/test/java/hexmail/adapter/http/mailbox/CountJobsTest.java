package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.Latches;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.text.Text;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.outage.Outage;
import hexmail.testkit.log.LogRecorder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountJobsTest {
  private static final String EVENTS = "/u/0/events?count=1";

  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.watched.beforeRequest = _ -> {};
    front.close();
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static String total(Document page) {
    return page.select(".total").text();
  }

  /// Opens events, hands over the reader once something has come, and reads them to the end.
  private List<String> events(String path, Runnable onceBegun) throws IOException {
    var answer = browser.exchange(browser.request(path).build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("text/event-stream; charset=utf-8");
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      lines.add(reader.readLine());
      onceBegun.run();
      reader.lines().forEach(lines::add);
    }
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void a_list_that_goes_on_can_be_counted() {
    front.deliver(60);

    Document first = page("/u/0/mail?q=subject");
    Document last = page(first.select(".toolbar a[rel=next]").attr("href"));

    assertThat(total(first)).isEqualTo("of many Count exactly");
    assertThat(first.select(".total a").attr("href")).isEqualTo("/u/0/mail?q=subject&count=exact");
    assertThat(first.select(".total").attr("data-events"))
        .isEqualTo("/u/0/events?q=subject&count=1");
    assertThat(last.select(".total")).isEmpty();
  }

  @Test
  void events_tell_how_far_the_count_is_and_how_it_ends() throws IOException {
    front.deliver(1_284);
    CountDownLatch begun = new CountDownLatch(1);
    front.watched.beforeRequest = counting(() -> Latches.await(begun));

    List<String> lines = events(EVENTS, begun::countDown);

    assertThat(lines).startsWith("event: progress", "data: {\"counted\":0}");
    assertThat(lines).endsWith("event: counted", "data: {\"total\":1284}");
    assertThat(lines.stream().filter(line -> line.startsWith("data: {\"counted\":")).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_inbox_is_counted_where_the_inbox_is_listed() throws IOException {
    front.deliver(3);

    assertThat(events(EVENTS + "&label=SPAM", () -> {})).endsWith("data: {\"total\":0}");
    assertThat(events(EVENTS + "&q=m0002", () -> {})).endsWith("data: {\"total\":1}");
    assertThat(events(EVENTS, () -> {})).endsWith("data: {\"total\":3}");
  }

  @Test
  void conversations_are_counted_apart_from_messages() throws IOException {
    new DeliveredConversations(front).deliverTwoConversations();

    assertThat(events(EVENTS + "&view=conversations", () -> {})).endsWith("data: {\"total\":2}");
    assertThat(events(EVENTS, () -> {})).endsWith("data: {\"total\":5}");
    assertThat(total(page("/u/0/mail?view=conversations&size=1"))).isEqualTo("of 2");
    assertThat(total(page("/u/0/mail?size=1"))).isEqualTo("of 5");
  }

  @Test
  void a_browser_without_script_sees_the_count_go_on_and_end() throws IOException {
    front.deliver(1_284);
    CountDownLatch begun = new CountDownLatch(1);
    front.watched.beforeRequest = counting(() -> Latches.await(begun));

    Document counting = page("/u/0/mail?count=exact");
    List<String> lines = events(EVENTS, begun::countDown);
    Document counted = page("/u/0/mail?count=exact");

    assertThat(total(counting)).isEqualTo("counting …");
    assertThat(counting.select("head noscript").html())
        .isEqualTo("<meta http-equiv=\"refresh\" content=\"2\">");
    assertThat(counting.select(".total").attr("data-counting")).isEqualTo("true");
    assertThat(lines).endsWith("data: {\"total\":1284}");
    assertThat(total(counted)).isEqualTo("of 1,284");
    assertThat(counted.select("head noscript, .total a")).isEmpty();
  }

  @Test
  void a_total_is_told_on_all_pages_for_a_minute_and_costs_nothing() throws IOException {
    front.deliver(60);
    assertThat(events(EVENTS, () -> {})).endsWith("data: {\"total\":60}");
    int lists = front.watched.pages.get();

    assertThat(events(EVENTS, () -> {})).containsExactly("event: counted", "data: {\"total\":60}");
    assertThat(front.watched.pages).hasValue(lists);
    assertThat(total(page("/u/0/mail"))).isEqualTo("of 60");
    assertThat(total(page("/u/0/mail?q=subject"))).isEqualTo("of many Count exactly");
    front.clock.advance(Duration.ofMinutes(1));
    assertThat(total(page("/u/0/mail"))).isEqualTo("of many Count exactly");
  }

  @Test
  void a_count_that_fails_says_so_and_can_be_tried_again() throws IOException {
    front.deliver(60);
    front.mailbox.outage(Outage.UNREACHABLE);
    List<String> lines = events(EVENTS + "&q=secret", () -> {});
    front.mailbox.outage(null);

    assertThat(lines).endsWith("event: problem", "data: {\"title\":\"Google cannot be reached\"}");
    assertThat(events(EVENTS, () -> {})).endsWith("data: {\"total\":60}");
    assertThat(log.lines()).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void a_client_that_is_not_served_is_told_to_the_operator() throws IOException {
    front.mailbox.rejectClient();

    assertThat(events(EVENTS, () -> {}))
        .endsWith(
            "event: problem", "data: {\"title\":\"Google does not accept this installation\"}");
    assertThat(log.lines()).anyMatch(line -> line.contains("accessNotConfigured"));
  }

  @Test
  void a_grant_that_ended_ends_the_count() throws IOException {
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());

    assertThat(events(EVENTS, () -> {}))
        .endsWith("data: {\"title\":\"Google did not let us count this list\"}");
  }

  @Test
  void a_few_lists_are_counted_at_a_time() throws IOException {
    front.deliver(60);
    CountDownLatch go = new CountDownLatch(1);
    front.watched.beforeRequest = counting(() -> Latches.await(go));
    for (String words : List.of("subject", "subject+of", "grace")) {
      assertThat(total(page("/u/0/mail?count=exact&q=" + words))).isEqualTo("counting …");
    }

    assertThat(events(EVENTS + "&q=hopper", () -> {}))
        .containsExactly(
            "event: problem", "data: {\"title\":\"Too many lists are counted at the moment\"}");
    assertThat(total(page("/u/0/mail?count=exact&q=hopper"))).isEqualTo("of many Count exactly");
    go.countDown();
    assertThat(events(EVENTS + "&q=subject", () -> {})).endsWith("data: {\"total\":60}");
  }

  @Test
  void a_count_that_no_browser_waits_for_is_given_up() {
    front.deliver(2_600);
    front.watched.beforeRequest = counting(() -> front.clock.advance(Duration.ofSeconds(31)));
    CountJobs counts =
        new CountJobs(
            front.useCases.streamMessages()::count,
            front.useCases.listConversations()::count,
            front.clock,
            Runnable::run);
    Listing inbox = new Listing(front.connected(ADA), ListParameters.defaults());

    assertThat(counts.begin(inbox).map(CountJob::state).map(CountJob.State::end))
        .hasValueSatisfying(end ->
            assertThat(end)
                .hasFieldOrPropertyWithValue("reason", Text.of("count.failed.abandoned")));
    assertThat(front.watched.pages.get()).isLessThanOrEqualTo(2);
    assertThat(counts.known(inbox)).isEmpty();
  }

  private static Consumer<ListRequest> counting(Runnable action) {
    return request -> {
      if (request.size() == ListRequest.LARGEST_PAGE) {
        action.run();
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"?q=a", "?count=2", "?count=1&count=1", "?count=1&size=0"})
  void events_that_make_no_sense_are_refused(String query) {
    assertThat(browser.get("/u/0/events" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void events_are_for_the_people_of_the_session() {
    assertThat(front.browser().get(EVENTS).statusCode()).isEqualTo(303);
    assertThat(browser.get("/u/1/events?count=1").statusCode()).isEqualTo(404);
  }
}
