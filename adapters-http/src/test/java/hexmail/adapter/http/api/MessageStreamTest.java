package hexmail.adapter.http.api;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.RawConnection;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStreamTest {
  private static final String STREAM = "/api/v1/accounts/0/messages.ndjson";

  /// What was read of a stream, and whether it came to its end.
  private record Received(List<String> lines, boolean whole) {}

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
  void ends_with_a_problem_and_a_broken_connection_when_google_fails_midway() throws IOException {
    Received received = broken(front -> front.mailbox.outage(Outage.FAILED));

    assertThat(received.lines()).hasSize(501).startsWith("{\"id\":\"m0001\"}");
    assertThat(received.lines().subList(0, 500)).isEqualTo(ids(500));
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/google-failed\",")
        .endsWith("}}");
    assertThat(received.whole()).isFalse();
  }

  @Test
  void ends_with_a_problem_and_a_broken_connection_when_the_grant_ends_midway() throws IOException {
    Received received = broken(front -> front.google.endGrant(ADA.id()));

    assertThat(received.lines()).hasSize(501);
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/reauthorization-required\",")
        .contains("\"authorizationUrl\":\"http://localhost:8080/login?next=");
    assertThat(received.whole()).isFalse();
  }

  @Test
  void ends_with_a_problem_and_a_broken_connection_when_something_unexpected_happens_midway()
      throws IOException {
    Received received =
        broken(_ -> {
          throw new IllegalStateException("peculiar cause");
        });

    assertThat(received.lines()).hasSize(501);
    assertThat(received.lines().getLast())
        .startsWith("{\"problem\":{\"type\":\"/problems/internal\",")
        .doesNotContain("peculiar");
    assertThat(received.whole()).isFalse();
  }

  @Test
  void breaks_the_connection_when_the_platform_fails_midway() throws IOException {
    Received received =
        broken(_ -> {
          throw new StackOverflowError("planned");
        });

    assertThat(received.lines()).isEqualTo(ids(500));
    assertThat(received.whole()).isFalse();
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

  private interface Trouble {
    void in(Front front);
  }

  /// Reads a stream of three pages in which `trouble` comes before the second. On a bare
  /// connection, since a client of HTTP may drop what came shortly before a break.
  private static Received broken(Trouble trouble) throws IOException {
    try (Front front = Front.start();
        RawConnection connection = new RawConnection(front.port())) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1_100);
      front.watched.beforePage = onPage(1, () -> trouble.in(front));
      String answer =
          connection
              .write("GET " + STREAM + " HTTP/1.1\r\nHost: a\r\n")
              .write("Cookie: sid-8080=" + ada.cookies.get("sid-8080") + "\r\n\r\n")
              .readAll();

      assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Transfer-Encoding: chunked\r\n");
      return received(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }
  }

  /// Takes the chunks of a body apart (RFC 9112, section 7.1).
  private static Received received(String chunks) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < chunks.length()) {
      int data = chunks.indexOf("\r\n", from) + 2;
      int size = Integer.parseInt(chunks.substring(from, data - 2), 16);
      if (size == 0) {
        return new Received(text.toString().lines().toList(), true);
      }
      text.append(chunks, data, data + size);
      from = data + size + 2;
    }
    return new Received(text.toString().lines().toList(), false);
  }

  private static IntConsumer onPage(int page, Runnable action) {
    return before -> {
      if (before == page) {
        action.run();
      }
    };
  }

  private static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj("{\"id\":\"m%04d\"}"::formatted).toList();
  }
}
