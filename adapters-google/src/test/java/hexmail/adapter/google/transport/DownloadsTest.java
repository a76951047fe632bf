package hexmail.adapter.google.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bodies that are read while they arrive, from a server that answers as each test says.
@Timeout(60)
class DownloadsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<IOException> broken = new CompletableFuture<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private HttpServer server;

  private interface Body {
    void write(HttpExchange exchange, OutputStream out) throws IOException, InterruptedException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    stopped.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(Body body) {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            body.write(exchange, out);
          } catch (IOException gone) {
            broken.complete(gone);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void serveWithoutEnd() {
    serve((_, out) -> {
      while (stopped.getCount() > 0) {
        out.write(new byte[10_000]);
      }
    });
  }

  @Test
  void a_body_is_read_whole() throws IOException {
    serve((_, out) -> out.write(new byte[3_000_000]));

    try (GoogleHttp http = http(LONG, LONG);
        InputStream body = open(http, "ada")) {
      assertThat(body.readAllBytes()).hasSize(3_000_000);
      assertThat(body.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_server_that_sends_nothing_more_ends_it() throws IOException {
    serve((_, out) -> {
      out.write(new byte[1_000]);
      out.flush();
      stopped.await();
    });

    try (GoogleHttp http = http(SHORT, Duration.ofHours(1));
        InputStream body = open(http, "ada")) {
      assertFails(body, Outage.TOO_SLOW);
    }
  }

  @Test
  void a_body_that_takes_too_long_ends_whether_it_is_read_or_not() throws Exception {
    serveWithoutEnd();

    try (GoogleHttp http = http(LONG, SHORT);
        InputStream body = open(http, "ada")) {
      assertThat(broken.get(30, TimeUnit.SECONDS)).isNotNull();
      assertFails(body, Outage.TOO_SLOW);
    }
  }

  @Test
  void closing_a_body_ends_it_at_the_server() throws Exception {
    serveWithoutEnd();

    try (GoogleHttp http = http(LONG, LONG)) {
      InputStream body = open(http, "ada");
      assertThat(body.read()).isZero();

      body.close();

      assertThat(broken.get(30, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void a_body_that_breaks_off_fails() throws IOException {
    serve((exchange, out) -> {
      out.write(new byte[100_000]);
      out.flush();
      // The last chunk is not sent.
      exchange.getHttpContext().getServer().stop(0);
    });

    try (GoogleHttp http = http(LONG, LONG);
        InputStream body = open(http, "ada")) {
      assertFails(body, Outage.UNREACHABLE);
    }
  }

  @Test
  void a_caller_with_many_open_bodies_waits_and_others_do_not() throws IOException {
    serveWithoutEnd();

    try (GoogleHttp http = http(LONG, LONG)) {
      List<InputStream> open = new ArrayList<>();
      for (int at = 0; at < DownloadLimit.MAX_EACH; at++) {
        open.add(open(http, "ada"));
      }

      assertThatThrownBy(() -> http.open(request(), "ada", SHORT))
          .isInstanceOfSatisfying(
              CallFailedException.class, failed -> assertThat(failed.wasSent()).isFalse());
      open(http, "grace").close();
      open.removeFirst().close();
      open.add(open(http, "ada"));
      for (InputStream body : open) {
        body.close();
      }
    }
  }

  @Test
  void bodies_of_many_callers_are_limited_together() throws Exception {
    DownloadLimit limit = new DownloadLimit();
    for (int at = 0; at < DownloadLimit.MAX; at++) {
      assertThat(limit.acquire("caller " + at / 2, SHORT)).isTrue();
    }

    assertThat(limit.acquire("another", SHORT)).isFalse();
    limit.release("caller 0");
    assertThat(limit.acquire("another", SHORT)).isTrue();
  }

  private static void assertFails(InputStream body, Outage outage) {
    assertThatThrownBy(() -> body.transferTo(OutputStream.nullOutputStream()))
        .isInstanceOfSatisfying(
            CallFailedException.class, failed -> assertThat(failed.outage()).isEqualTo(outage));
  }

  private static GoogleHttp http(Duration idle, Duration whole) {
    return new GoogleHttp(LONG, new StreamTimes(idle, whole), Clock.systemUTC());
  }

  private InputStream open(GoogleHttp http, String caller) throws IOException {
    return http.open(request(), caller, LONG).body();
  }

  private java.net.http.HttpRequest request() {
    return HttpSender.request(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
        .build();
  }
}
