package hexmail.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.grants.SampleAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GmailFaultTest {
  private static RunningGoogle running;
  private static Control control;
  private static String token;

  @BeforeAll
  static void start(@TempDir Path data) {
    running = RunningGoogle.in(data);
    control = running.google().control();
    token = running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @BeforeEach
  void clear() {
    control.clearFaults();
    control.quota().off();
  }

  private static HttpResponse<String> profile() {
    return running.browser().profile(token);
  }

  private static HttpResponse<String> profile(GmailFault fault) {
    control.fault(Endpoint.PROFILE, Fault.gmail(fault));
    return profile();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INVALID_ID            | 400 | INVALID_ARGUMENT    | invalidArgument         | global      | Invalid id value
          INVALID_PAGE_TOKEN    | 400 | INVALID_ARGUMENT    | invalidArgument         | global      | Invalid pageToken
          INVALID_LABEL         | 400 | INVALID_ARGUMENT    | invalidArgument         | global      | Invalid label: X
          MAIL_NOT_ENABLED      | 400 | FAILED_PRECONDITION | failedPrecondition      | global      | Mail service not enabled
          PRECONDITION_FAILED   | 400 | FAILED_PRECONDITION | failedPrecondition      | global      | Precondition check failed.
          INVALID_CREDENTIALS   | 401 | UNAUTHENTICATED     | authError               | global      | Request had invalid authentication credentials.
          CREDENTIALS_MISSING   | 401 | UNAUTHENTICATED     | required                | global      | Request is missing required authentication credential.
          SCOPES_INSUFFICIENT   | 403 | PERMISSION_DENIED   | insufficientPermissions | global      | Request had insufficient authentication scopes.
          ACCESS_NOT_CONFIGURED | 403 | PERMISSION_DENIED   | accessNotConfigured     | usageLimits | Gmail API has not been used in project
          QUOTA_EXCEEDED        | 403 | PERMISSION_DENIED   | rateLimitExceeded       | usageLimits | Quota exceeded for quota metric 'Total Query Cost'
          RATE_LIMITED_403      | 403 | PERMISSION_DENIED   | rateLimitExceeded       | usageLimits | User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z
          RATE_LIMITED_429      | 429 | RESOURCE_EXHAUSTED  | rateLimitExceeded       | usageLimits | User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z
          USER_RATE_LIMITED_403 | 403 | PERMISSION_DENIED   | userRateLimitExceeded   | usageLimits | User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z
          USER_RATE_LIMITED_429 | 429 | RESOURCE_EXHAUSTED  | userRateLimitExceeded   | usageLimits | User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z
          TOO_MANY_CONCURRENT   | 429 | RESOURCE_EXHAUSTED  | rateLimitExceeded       | usageLimits | Too many concurrent requests for user
          DAILY_LIMIT_EXCEEDED  | 403 | PERMISSION_DENIED   | dailyLimitExceeded      | usageLimits | Daily Limit Exceeded
          DOMAIN_POLICY         | 403 | PERMISSION_DENIED   | domainPolicy            | global      | The domain administrators have disabled Gmail apps.
          DELEGATION_DENIED     | 403 | PERMISSION_DENIED   | forbidden               | global      | Delegation denied for grace@example.com
          NOT_FOUND             | 404 | NOT_FOUND           | notFound                | global      | Requested entity was not found.
          INTERNAL              | 500 | INTERNAL            | backendError            | global      | Internal error encountered.
          BAD_GATEWAY           | 502 | UNAVAILABLE         | backendError            | global      | The service is currently unavailable.
          UNAVAILABLE           | 503 | UNAVAILABLE         | backendError            | global      | The service is currently unavailable.
          GATEWAY_TIMEOUT       | 504 | DEADLINE_EXCEEDED   | backendError            | global      | Deadline exceeded.
          """)
  void an_error_has_googles_form(
      GmailFault fault, int code, String status, String reason, String domain, String message) {
    HttpResponse<String> response = profile(fault);

    JsonObject error = BrowserClient.json(response.body()).getAsJsonObject("error");
    JsonObject first = error.getAsJsonArray("errors").get(0).getAsJsonObject();
    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(error.get("code").getAsInt()).isEqualTo(code);
    assertThat(error.get("status").getAsString()).isEqualTo(status);
    assertThat(error.get("message").getAsString()).startsWith(message);
    assertThat(first.get("reason").getAsString()).isEqualTo(reason);
    assertThat(first.get("domain").getAsString()).isEqualTo(domain);
    assertThat(response.headers().firstValue("Retry-After")).isEmpty();
    assertThat(profile().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"CREDENTIALS_MISSING", "SCOPES_INSUFFICIENT", "ACCESS_NOT_CONFIGURED"})
  void some_errors_have_details(GmailFault fault) {
    assertThat(profile(fault).body())
        .contains("type.googleapis.com/google.rpc.ErrorInfo", "gmail.googleapis.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SECONDS | 90
          DATE    | Sun, 22 Nov 2026 10:01:30 GMT
          GARBAGE | in a while
          """)
  void the_time_to_wait_stands_in_the_header_in_every_form(RetryAfter form, String value) {
    control.fault(
        Endpoint.PROFILE,
        Fault.gmail(
            new GmailFailure(GmailFault.USER_RATE_LIMITED_429, Duration.ofSeconds(90), form)));

    HttpResponse<String> response = profile();

    assertThat(response.headers().firstValue("Retry-After")).hasValue(value);
    assertThat(response.body()).contains("Retry after 2026-11-22T10:01:30.000Z");
  }

  @Test
  void bodies_can_be_cut_broken_empty_or_of_another_kind() {
    String whole = profile().body();

    assertThat(profile(GmailFault.TRUNCATED).body())
        .isEqualTo(whole.substring(0, whole.length() / 2));
    assertThatThrownBy(() -> BrowserClient.json(profile(GmailFault.BAD_JSON).body()))
        .isInstanceOf(JsonSyntaxException.class);
    assertThat(profile(GmailFault.HTML).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/html");
    assertThat(profile(GmailFault.EMPTY).body()).isEmpty();
    assertThat(BrowserClient.json(profile(GmailFault.WRONG_TYPE).body()).get("id").isJsonObject())
        .isTrue();
  }

  @Test
  void connections_can_end_before_or_in_the_middle_of_an_answer() {
    // The JDK's client quietly repeats a GET whose connection was closed without an answer.
    control.fault(Endpoint.PROFILE, Fault.gmail(GmailFault.DROPPED).always());
    assertThatThrownBy(() -> profile()).hasCauseInstanceOf(IOException.class);
    control.clearFaults();
    assertThatThrownBy(() -> profile(GmailFault.RESET)).hasCauseInstanceOf(IOException.class);
    assertThat(profile().statusCode()).isEqualTo(200);
  }

  private static HttpResponse<InputStream> stream(HttpClient client, GmailFault fault)
      throws Exception {
    control.fault(Endpoint.PROFILE, Fault.gmail(fault));
    return client.send(
        HttpRequest.newBuilder(running.google().root().resolve("/gmail/v1/users/me/profile"))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Encoding", "gzip")
            .build(),
        BodyHandlers.ofInputStream());
  }

  private static long length(InputStream body) throws IOException {
    byte[] block = new byte[1 << 16];
    long length = 0;
    int read = body.read(block);
    while (read >= 0) {
      length += read;
      read = body.read(block);
    }
    return length;
  }

  @Test
  void answers_can_be_huge_openly_or_packed() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(length(stream(client, GmailFault.HUGE).body())).isEqualTo(100_000_015);

      HttpResponse<InputStream> packed = stream(client, GmailFault.GZIP_BOMB);
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      CountedStream wire = new CountedStream(packed.body());
      try (GZIPInputStream decompressed = new GZIPInputStream(wire)) {
        assertThat(length(decompressed)).isEqualTo(1_000_000_015);
      }
      assertThat(wire.count).isBetween(900_000L, 1_200_000L);
    }
  }

  private static final class CountedStream extends java.io.FilterInputStream {
    private long count;

    CountedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] block, int from, int most) throws IOException {
      int read = super.read(block, from, most);
      count += Math.max(read, 0);
      return read;
    }
  }

  @Test
  void an_answer_can_trickle_until_the_server_ends(@TempDir Path folder) throws Exception {
    try (RunningGoogle own = RunningGoogle.in(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      String bearer = own.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
      own.google().control().fault(Endpoint.PROFILE, Fault.gmail(GmailFault.TRICKLE));
      InputStream body =
          client
              .send(
                  HttpRequest.newBuilder(own.google().root().resolve("/gmail/v1/users/me/profile"))
                      .header("Authorization", "Bearer " + bearer)
                      .build(),
                  BodyHandlers.ofInputStream())
              .body();

      assertThat(body.read()).isEqualTo('{');
      long before = System.nanoTime();
      assertThat(body.read()).isEqualTo('\n');
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isBetween(Duration.ofMillis(500), Duration.ofMillis(5_000));
      own.google().control().close();
      assertThat(length(body)).isGreaterThan(50);
    }
  }
}
