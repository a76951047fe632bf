package hexmail.adapter.http;

import static hexmail.adapter.http.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.outage.Outage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStreamTest {
  private static final String STREAM = "/api/v1/accounts/0/messages.ndjson";

  /// What was read of a stream, and how it broke, if it did.
  private record Received(List<String> lines, @Nullable IOException broken) {}

  @Test
  void gives_the_ids_of_all_pages_in_order() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1_234);

      var answer = ada.get(STREAM);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Content-Type"))
          .containsExactly("application/x-ndjson; charset=utf-8");
      assertThat(answer.body().lines().toList()).isEqualTo(ids(1_234));
      assertThat(front.watched.pages).hasValue(3);
    }
  }

  @Test
  void gives_whole_summaries_when_asked_to() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(60);

      List<String> lines = ada.get(STREAM + "?summary=true").body().lines().toList();

      assertThat(lines).hasSize(60);
      assertThat(lines.getFirst())
          .startsWith("{\"id\":\"m0001\",\"threadId\":\"tm0001\",\"from\":{")
          .endsWith("\"unread\":true,\"hasAttachment\":false}");
    }
  }

  @Test
  void is_empty_but_whole_when_nothing_is_found() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      var answer = ada.get(STREAM + "?q=nothing&summary=false");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?summary=yes", "?summary=", "?summary=true&summary=true", "?q=a&q=b"})
  void refuses_what_it_cannot_use(String query) {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      var answer = ada.get(STREAM + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("/problems/malformed-request");
    }
  }

  @Test
  void ends_with_a_problem_and_a_broken_connection_when_google_fails_midway() {
    Received received = broken(front -> front.mailbox.outage(Outage.FAILED));

    assertThat(received.lines()).hasSize(501).startsWith("{\"id\":\"m0001\"}");
    assertThat(received.lines().subList(0, 500)).isEqualTo(ids(500));
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/google-failed\",")
        .endsWith("}}");
    assertThat(received.broken()).isNotNull();
  }

  @Test
  void ends_with_a_problem_and_a_broken_connection_when_the_grant_ends_midway() {
    Received received = broken(front -> front.google.endGrant(ADA.id()));

    assertThat(received.lines()).hasSize(501);
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/reauthorization-required\",")
        .contains("\"authorizationUrl\":\"http://localhost:8080/login?next=");
    assertThat(received.broken()).isNotNull();
  }

  @Test
  void ends_with_a_problem_and_a_broken_connection_when_something_unexpected_happens_midway() {
    Received received =
        broken(_ -> {
          throw new IllegalStateException("peculiar cause");
        });

    assertThat(received.lines()).hasSize(501);
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/internal\",")
        .doesNotContain("peculiar");
    assertThat(received.broken()).isNotNull();
  }

  @Test
  void breaks_the_connection_when_the_platform_fails_midway() {
    Received received =
        broken(_ -> {
          throw new StackOverflowError("planned");
        });

    assertThat(received.lines()).isEqualTo(ids(500));
    assertThat(received.broken()).isNotNull();
  }

  @Test
  void goes_on_after_a_token_that_google_refuses_midway() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1_100);
      front.watched.beforePage = onPage(1, () -> front.google.refuseAccessTokens(ADA.id()));

      List<String> lines = ada.get(STREAM).body().lines().toList();

      assertThat(lines).isEqualTo(ids(1_100));
      assertThat(front.google.calls().refreshes()).isEqualTo(1);
    }
  }

  @Test
  void has_its_end_on_the_wire_only_when_it_is_whole() throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(600);
      String request =
          "GET "
              + STREAM
              + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: sid="
              + ada.cookies.get("sid")
              + "\r\n\r\n";

      try (RawConnection whole = new RawConnection(front.port());
          RawConnection cut = new RawConnection(front.port())) {
        String all = whole.write(request).readAll();
        front.watched.pages.set(0);
        front.watched.beforePage = onPage(1, () -> front.mailbox.outage(Outage.TOO_SLOW));
        String part = cut.write(request).readAll();

        assertThat(all).contains("Transfer-Encoding: chunked").endsWith("\r\n0\r\n\r\n");
        assertThat(part).contains("{\"problem\":").doesNotContain("\r\n0\r\n");
      }
    }
  }

  @Test
  void sends_a_page_before_the_next_one_is_fetched() throws Exception {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(600);
      CountDownLatch seen = new CountDownLatch(1);
      front.watched.beforePage = onPage(1, () -> Latches.await(seen));

      HttpResponse<InputStream> answer =
          ada.exchange(
              ada.request(STREAM, "Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
      try (BufferedReader reader = reader(answer)) {
        String first = reader.readLine();
        seen.countDown();

        assertThat(first).isEqualTo("{\"id\":\"m0001\"}");
        assertThat(reader.lines()).hasSize(599);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
      }
    }
  }

  @Test
  void stops_reading_when_the_receiver_has_gone() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    WatchedMailbox watched;
    try (Front front = Front.start()) {
      watched = front.watched;
      Browser ada = front.signedIn(ADA);
      front.deliver(6_000);
      front.watched.beforePage = onPage(1, () -> Latches.await(gone));
      try (RawConnection connection = new RawConnection(front.port())) {
        connection
            .write(
                "GET "
                    + STREAM
                    + " HTTP/1.1\r\nHost: a\r\nCookie: sid="
                    + ada.cookies.get("sid")
                    + "\r\n\r\n")
            .readUntil("m0001");
      }
      gone.countDown();
    }

    // The front has waited for the handler.
    assertThat(watched.pages.get()).isBetween(2, 6);
  }

  private interface Trouble {
    void in(Front front);
  }

  /// Reads a stream of three pages in which `trouble` comes before the second.
  private static Received broken(Trouble trouble) {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1_100);
      front.watched.beforePage = onPage(1, () -> trouble.in(front));
      HttpResponse<InputStream> answer =
          ada.exchange(ada.request(STREAM).build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);

      List<String> lines = new ArrayList<>();
      try (BufferedReader reader = reader(answer)) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          lines.add(line);
        }
        return new Received(lines, null);
      } catch (IOException broken) {
        return new Received(lines, broken);
      }
    }
  }

  private static IntConsumer onPage(int page, Runnable action) {
    return before -> {
      if (before == page) {
        action.run();
      }
    };
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("{\"id\":\"m%04d\"}"::formatted).toList();
  }
}
