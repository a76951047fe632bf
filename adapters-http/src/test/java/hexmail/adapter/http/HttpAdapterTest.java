package hexmail.adapter.http;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.front.Latches;
import hexmail.adapter.http.front.RawConnection;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpAdapterTest {
  @Test
  void takes_a_free_port_for_port_0() {
    try (Front first = Front.start();
        Front second = Front.start()) {
      assertThat(first.port()).isPositive().isNotEqualTo(second.port());
    }
  }

  @Test
  void says_which_address_is_taken() {
    try (Front front = Front.start()) {
      assertThatThrownBy(() -> Front.onPort(front.port()))
          .isInstanceOfSatisfying(
              HttpAdapter.PortTaken.class,
              taken -> assertThat(taken.address()).isEqualTo("127.0.0.1:" + front.port()));
      assertThat(front.browser().get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void lets_requests_under_way_finish_when_it_stops() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (Front front = Front.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1);
      front.watched.beforePage =
          _ -> {
            arrived.countDown();
            Latches.await(release);
          };
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> ada.get("/api/v1/accounts/0/messages"), threads);
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(front::stop, threads);
      release.countDown();

      assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void leads_to_the_name_that_google_knows() throws Exception {
    try (Front front = Front.start();
        RawConnection other = new RawConnection(front.port());
        RawConnection same = new RawConnection(front.port())) {
      String redirected =
          other
              .write(
                  "GET /login?next=%2F HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n")
              .readAll();
      String page =
          same.write("GET /login HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n")
              .readAll();

      assertThat(redirected)
          .startsWith("HTTP/1.1 303 ")
          .contains("Location: http://localhost:8080/login?next=%2F\r\n");
      assertThat(page).startsWith("HTTP/1.1 200 ");
    }
  }
}
