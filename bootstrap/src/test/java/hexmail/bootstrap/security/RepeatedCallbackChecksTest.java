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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    List<PlainHttp.Reply> replies = twentyAtOnce(callback, cookies);

    assertThat(replies)
        .hasSize(20)
        .allSatisfy(reply -> assertThat(reply.header("location")).isEqualTo(PLACE));
    assertThat(replies)
        .extracting(reply -> reply.header("set-cookie"))
        .hasSize(20)
        .containsOnly(replies.getFirst().header("set-cookie"));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.database().count("web_session")).isEqualTo(1);
  }

  // S70
  @Test
  void a_repeat_says_that_the_first_request_ended_without_a_sign_in() throws Exception {
    URI callback = slowCallback(TokenError.USED_CODE);
    String cookies = browser.cookieHeader(callback);
    List<PlainHttp.Reply> replies = twentyAtOnce(callback, cookies);

    assertThat(replies).allSatisfy(CallbackChecksTest::assertRefused);
    assertThat(replies)
        .extracting(reply -> Jsoup.parse(reply.body()).select("h1").text())
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

      for (String without : Stream.of("", other.cookieHeader(callback)).toList()) {
        CallbackChecksTest.assertRefused(PlainHttp.get(callback, "Cookie", without));
      }
      URI forged = URI.create(callback.toString().replaceFirst("code=[^&]*", "code=forged"));
      CallbackChecksTest.assertRefused(PlainHttp.get(forged, "Cookie", cookies));
      assertThat(first.get().status()).isEqualTo(303);
    }
  }

  private static List<PlainHttp.Reply> twentyAtOnce(URI callback, String cookies) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<PlainHttp.Reply> call = () -> PlainHttp.get(callback, "Cookie", cookies);
      return threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> call).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
