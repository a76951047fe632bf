package hexmail.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The test's own requests come from 127.0.0.1, which is a trusted proxy here.
class SignInRateLimitTest {
  private final Front front = Front.start();
  private final Browser browser = front.browser();

  @AfterEach
  void stop() {
    front.close();
  }

  private HttpResponse<String> send(String method, String path, String forwardedFor) {
    return browser.send(
        browser
            .request(path, "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", forwardedFor)
            .method(method, BodyPublishers.noBody()));
  }

  private void exhaust(String method, String path, String forwardedFor) {
    for (int request = 0; request < Front.SIGN_INS; request++) {
      assertThat(send(method, path, forwardedFor).statusCode()).isNotEqualTo(429);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /login", "POST /accounts/add"})
  void one_more_than_the_limit_is_refused_until_a_minute_has_passed(String request) {
    String method = request.substring(0, request.indexOf(' '));
    String path = request.substring(request.indexOf(' ') + 1);
    exhaust(method, path, "192.0.2.7");

    HttpResponse<String> refused = send(method, path, "192.0.2.7");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("Too many sign-ins from here");
    assertThat(send(method, path, "192.0.2.8").statusCode()).isNotEqualTo(429);
    front.clock.advance(Duration.ofMinutes(1));
    assertThat(send(method, path, "192.0.2.7").statusCode()).isNotEqualTo(429);
  }

  @Test
  void who_has_begun_may_come_back_however_many_do() {
    for (int redirect = 0; redirect <= Front.SIGN_INS; redirect++) {
      assertThat(send("GET", "/oauth2/callback?state=a&code=b", "192.0.2.7").statusCode())
          .isEqualTo(400);
    }

    assertThat(send("POST", "/login", "192.0.2.7").statusCode()).isEqualTo(303);
  }

  @Test
  void the_addresses_of_an_ipv6_network_are_one_client() {
    exhaust("POST", "/login", "2001:db8::1");

    assertThat(send("POST", "/login", "2001:db8::2").statusCode()).isEqualTo(429);
    assertThat(send("POST", "/login", "[2001:db8::3]:4711").statusCode()).isEqualTo(429);
    assertThat(send("POST", "/login", "2001:db8:0:1::1").statusCode()).isEqualTo(303);
  }

  @Test
  void what_a_client_writes_in_front_of_the_proxy_is_not_believed() {
    exhaust("POST", "/login", "192.0.2.7");

    assertThat(send("POST", "/login", "203.0.113.5, 192.0.2.7").statusCode()).isEqualTo(429);
    assertThat(send("POST", "/login", "192.0.2.7, 127.0.0.1").statusCode()).isEqualTo(429);
  }
}
