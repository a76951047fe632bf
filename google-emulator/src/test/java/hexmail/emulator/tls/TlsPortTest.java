package hexmail.emulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.io.EOFException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TlsPortTest {
  private static final String KEYS = "/oauth2/v3/certs";

  @RegisterExtension final RunningGoogle running = new RunningGoogle();

  private Control control;
  private HttpClient client;

  @BeforeEach
  void open() {
    control = running.google().control();
    client = HttpClient.newBuilder().sslContext(running.google().tls().trust()).build();
  }

  @AfterEach
  void close() {
    client.shutdownNow();
  }

  @Test
  void clients_choose_the_protocol_and_are_answered_as_on_the_plain_port() {
    HttpResponse<String> answer = get().join();
    try (HttpClient old =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .sslContext(running.google().tls().trust())
            .build()) {
      assertThat(old.sendAsync(request(), BodyHandlers.ofString()).join().version())
          .isEqualTo(Version.HTTP_1_1);
    }

    assertThat(answer.version()).isEqualTo(Version.HTTP_2);
    assertThat(answer.body()).isEqualTo(running.browser().get(KEYS).body());
    assertThat(control.http2().connections()).isEqualTo(2);
    assertThat(control.http2().requests()).isEqualTo(1);
  }

  @Test
  void clients_that_were_told_nothing_do_not_trust_it() {
    try (HttpClient stranger = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> stranger.send(request(), BodyHandlers.discarding()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void a_restart_keeps_the_certificate_and_a_second_call_keeps_the_port() {
    URI root = running.google().tls().root();
    assertThat(running.google().tls().root()).isEqualTo(root).hasHost("127.0.0.1");

    running.restart();

    assertThat(get().join().statusCode()).isEqualTo(200);
  }

  @Test
  void a_connection_has_a_hundred_streams_and_a_test_may_set_fewer() {
    assertThat(control.http2().streams()).isEqualTo(100);
    control.http2().streams(3);
    get().join();
    control.fault(Endpoint.KEYS, Fault.slow(Duration.ofHours(1)).always());

    List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
    for (int stream = 0; stream < 3; stream++) {
      held.add(get());
    }
    while (control.count(Endpoint.KEYS) < 4) {
      Thread.onSpinWait();
    }

    assertThatThrownBy(() -> get().join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("too many concurrent streams");
    control.close();
    assertThat(held).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }

  @Test
  void a_connection_ends_after_a_number_of_requests() {
    control.http2().goAwayAfter(5);

    for (int request = 0; request < 20; request++) {
      assertThat(get().join().statusCode()).isEqualTo(200);
    }

    assertThat(control.http2().connections()).isEqualTo(4);
  }

  @Test
  void a_lost_request_is_not_processed_and_ends_with_its_connection() {
    control.http2().loseEvery(2);
    assertThat(get().join().statusCode()).isEqualTo(200);

    assertThatThrownBy(() -> get().join()).hasRootCauseInstanceOf(EOFException.class);

    assertThat(control.count(Endpoint.KEYS)).isEqualTo(1);
    assertThat(get().join().statusCode()).isEqualTo(200);
    assertThat(control.http2().connections()).isEqualTo(2);
  }

  @Test
  void a_refused_request_is_not_processed() {
    control.http2().refuseEvery(1);

    assertThatThrownBy(() -> get().join()).hasMessageContaining("not processed by peer");

    assertThat(control.count(Endpoint.KEYS)).isZero();
    control.http2().refuseEvery(0);
    assertThat(get().join().statusCode()).isEqualTo(200);
  }

  private CompletableFuture<HttpResponse<String>> get() {
    return client.sendAsync(request(), BodyHandlers.ofString());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(running.google().tls().root().resolve(KEYS)).build();
  }
}
