package hexmail.adapter.http.api;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.Latches;
import hexmail.adapter.http.front.RawConnection;
import hexmail.adapter.http.front.WatchedMailbox;
import hexmail.domain.outage.Outage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class StreamConnectionTest {
  private static final String STREAM = "/api/v1/accounts/0/messages.ndjson";

  @Test
  void has_its_end_on_the_wire_only_when_it_is_whole() throws IOException {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(600);
      String request =
          "GET "
              + STREAM
              + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: sid-8080="
              + ada.cookies.get("sid-8080")
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
                    + " HTTP/1.1\r\nHost: a\r\nCookie: sid-8080="
                    + ada.cookies.get("sid-8080")
                    + "\r\n\r\n")
            .readUntil("m0001");
      }
      gone.countDown();
    }

    // The front has waited for the handler.
    assertThat(watched.pages.get()).isBetween(2, 6);
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
}
