package hexmail.bootstrap.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A page that is loaded again, or a second click, while Google's token endpoint takes its time.
class RepeatedCallbackChecksTest {
  private static final String PLACE = "/u/0/mail?q=invoice";
  private static final Duration SLOW = Duration.ofMillis(2_500);

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  private URI slowCallback(TokenError error) {
    URI callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);
    hexmail.google().oauth().disturbToken(TokenFault.of(error).delayedBy(SLOW));
    return callback;
  }

  private void awaitExchange() {
    while (hexmail.tampering().exchanges().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  // S70
  @Test
  void a_page_that_is_loaded_again_during_the_exchange_lands_on_the_same_page() throws IOException {
    URI callback = slowCallback(TokenError.SLOW);
    String cookies = browser.cookieHeader(callback);
    String request = "GET " + callback.getRawPath() + "?" + callback.getRawQuery() + " HTTP/1.1";

    // The browser gives the first request up.
    try (Socket first = new Socket(InetAddress.getLoopbackAddress(), callback.getPort())) {
      String head =
          String.join(
              "\r\n", request, "Host: " + callback.getAuthority(), "Cookie: " + cookies, "", "");
      first.getOutputStream().write(head.getBytes(ISO_8859_1));
      first.getOutputStream().flush();
      awaitExchange();
    }
    var again = browser.get(callback);

    assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
    assertThat(again.headers().firstValue("location")).hasValue(PLACE);
    assertThat(browser.open(hexmail.at(PLACE)).has(200).heading()).isNotEmpty();
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.database().count("web_session")).isEqualTo(1);
  }

  // S05
  @Test
  void twenty_callbacks_at_once_make_one_exchange_and_one_session() throws Exception {
    URI callback = slowCallback(TokenError.SLOW);
    String cookies = browser.cookieHeader(callback);
    List<String> answers = twentyAtOnce(callback, cookies);

    assertThat(answers)
        .hasSize(20)
        .allSatisfy(answer -> assertThat(header(answer, "Location")).isEqualTo(PLACE));
    assertThat(answers)
        .extracting(answer -> header(answer, "Set-Cookie"))
        .containsOnly(header(answers.getFirst(), "Set-Cookie"))
        .allMatch(cookie -> cookie.startsWith(RawHttp.cookie(callback, "sid") + "="));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.database().count("web_session")).isEqualTo(1);
  }

  // S70
  @Test
  void a_repeat_says_that_the_first_request_ended_without_a_sign_in() throws Exception {
    URI callback = slowCallback(TokenError.USED_CODE);
    String cookies = browser.cookieHeader(callback);
    List<String> answers = twentyAtOnce(callback, cookies);

    assertThat(answers)
        .hasSize(20)
        .allSatisfy(answer -> {
          assertThat(RawHttp.status(answer)).isEqualTo(400);
          assertThat(header(answer, "Set-Cookie")).isEmpty();
        })
        .extracting(answer -> Jsoup.parse(answer).select("h1").text())
        .containsOnlyOnce("Google no longer accepts this sign-in")
        .containsOnly("Google no longer accepts this sign-in", "This sign-in did not succeed");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.database().count("web_session")).isZero();
  }

  // S05
  @Test
  void no_other_browser_gets_the_session_of_an_exchange_that_is_running() throws Exception {
    URI callback = slowCallback(TokenError.SLOW);
    String cookies = browser.cookieHeader(callback);
    TestBrowser other = hexmail.newBrowser();
    hexmail.begin(other, "/");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PlainHttp.Reply> first =
          threads.submit(() -> PlainHttp.get(callback, "Cookie", cookies));
      awaitExchange();

      for (String without : List.of("", other.cookieHeader(callback))) {
        CallbackChecksTest.assertRefused(PlainHttp.get(callback, "Cookie", without));
      }
      URI forged = URI.create(callback.toString().replaceFirst("code=[^&]*", "code=forged"));
      CallbackChecksTest.assertRefused(PlainHttp.get(forged, "Cookie", cookies));
      assertThat(first.get().status()).isEqualTo(303);
    }
  }

  private static List<String> twentyAtOnce(URI callback, String cookies) throws Exception {
    String request = "GET " + callback.getRawPath() + "?" + callback.getRawQuery();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> call = () -> RawHttp.send(callback, request, "Cookie: " + cookies);
      return threads.invokeAll(Collections.nCopies(20, call)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  /// The values of a header of a raw answer.
  private static String header(String answer, String name) {
    return answer
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .collect(Collectors.joining(", "));
  }
}
