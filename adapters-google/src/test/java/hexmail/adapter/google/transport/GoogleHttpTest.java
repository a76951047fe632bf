package hexmail.adapter.google.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.outage.Outage;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GoogleHttpTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path data;
  private LocalGoogle google;
  private Control control;
  private GoogleHttp http;

  @BeforeEach
  void start() throws IOException {
    google = LocalGoogleSession.google(data, new MailSource.Sample(1));
    control = google.control();
    control.http2().streams(1);
    http = connect();
    assertThat(send(LONG).status()).isEqualTo(200);
    control.fault(Endpoint.KEYS, Fault.slow(Duration.ofHours(1)));
    control.resetCounts();
  }

  private GoogleHttp connect() {
    return LocalGoogleSession.trusting(
        google.tls(), () -> new GoogleHttp(Duration.ofSeconds(10), LONG, Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    http.close();
    google.close();
  }

  @Test
  void a_call_that_finds_no_stream_in_time_was_not_sent() throws Exception {
    CompletableFuture<Boolean> first = inBackground();

    assertThatThrownBy(() -> send(SHORT))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> {
              assertThat(failed.wasSent()).isFalse();
              assertThat(failed.outage()).isEqualTo(Outage.TOO_SLOW);
            });
    assertThat(control.count(Endpoint.KEYS)).isEqualTo(1);
    control.close();
    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_call_that_is_too_slow_was_sent_and_leaves_its_stream_to_the_next() throws Exception {
    assertThatThrownBy(() -> send(SHORT))
        .isInstanceOfSatisfying(
            CallFailedException.class, failed -> assertThat(failed.wasSent()).isTrue());

    assertThat(send(LONG).status()).isEqualTo(200);
    assertThat(control.count(Endpoint.KEYS)).isEqualTo(2);
    assertThat(control.http2().connections()).isZero();
  }

  @Test
  void a_call_waits_until_a_stream_is_free() throws Exception {
    CompletableFuture<Boolean> first = inBackground();
    CompletableFuture<Boolean> second = inBackground();

    control.close();

    assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_server_that_never_processes_a_call_is_left_alone() {
    control.http2().streams(100);
    control.http2().refuseEvery(1);
    http.close();
    http = connect();

    assertThatThrownBy(() -> send(LONG))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> assertThat(failed.outage()).isEqualTo(Outage.UNREACHABLE));
    assertThat(control.http2().requests()).isEqualTo(20);
  }

  @Test
  void a_call_that_is_lost_with_its_connection_is_sent_again_when_it_is_a_read() throws Exception {
    control.clearFaults();
    control.http2().loseEvery(2);
    assertThat(send(LONG).status()).isEqualTo(200);

    assertThatThrownBy(() -> send(LONG))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> assertThat(failed.outage()).isEqualTo(Outage.UNREACHABLE));
    assertThat(control.http2().requests()).isEqualTo(2);
    assertThat(send(LONG).status()).isEqualTo(200);
    assertThat(http.forReads().send(keys(), "ada", LONG).status()).isEqualTo(200);
    assertThat(control.http2().requests()).isEqualTo(5);
    assertThat(control.count(Endpoint.KEYS)).isEqualTo(3);
  }

  private Response send(Duration timeout) throws IOException {
    return http.send(keys(), "ada", timeout);
  }

  private HttpRequest keys() {
    return HttpSender.request(google.tls().root().resolve("/oauth2/v3/certs")).build();
  }

  /// Sends a call and returns once a call was received.
  private CompletableFuture<Boolean> inBackground() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> answered =
        CompletableFuture.supplyAsync(
            () -> {
              begun.countDown();
              try {
                return send(LONG).isSuccess();
              } catch (IOException failure) {
                throw new AssertionError(failure);
              }
            },
            Thread::startVirtualThread);
    begun.await();
    while (control.count(Endpoint.KEYS) < 1 && !answered.isDone()) {
      Thread.onSpinWait();
    }
    return answered;
  }
}
