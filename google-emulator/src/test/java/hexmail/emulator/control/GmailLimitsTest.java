package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.quota.ConcurrentCalls;
import hexmail.emulator.quota.ConcurrentCalls.Kind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GmailLimitsTest {
  private static final String ADA = "ada@example.com";
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private Control control;
  private String token;

  @BeforeEach
  void start() {
    control = running.google().control();
    token = running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  private HttpResponse<String> get(String path) {
    return running.browser().get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + token);
  }

  private List<Integer> profiles(int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(get("profile").statusCode());
    }
    return statuses;
  }

  @Test
  void who_has_spent_the_minute_is_refused_in_the_words_of_2026() {
    control.quota().units(6);
    assertThat(get("messages").statusCode()).isEqualTo(200);

    HttpResponse<String> refused = get("messages");

    JsonObject error = BrowserClient.json(refused.body()).getAsJsonObject("error");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(error.get("status").getAsString()).isEqualTo("PERMISSION_DENIED");
    assertThat(error.get("message").getAsString())
        .startsWith(
            "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per"
                + " user' of service 'gmail.googleapis.com'");
    assertThat(error.getAsJsonArray("errors").get(0).toString())
        .contains("\"domain\":\"usageLimits\"", "\"reason\":\"rateLimitExceeded\"");
    assertThat(get("profile").statusCode()).isEqualTo(200);
    running.clock().advance(Duration.ofSeconds(60));
    assertThat(get("messages").statusCode()).isEqualTo(200);
  }

  @Test
  void units_and_refusals_are_told_by_person_and_endpoint() {
    control.quota().units(7);
    get("messages");
    get("labels");
    get("labels/INBOX");
    get("messages");
    QuotaControl quota = control.quota();

    assertThat(quota.spentInLastMinute(ADA)).isEqualTo(7);
    assertThat(quota.spent(ADA)).isEqualTo(7);
    assertThat(quota.spent(ADA, Endpoint.LABELS)).isEqualTo(2);
    assertThat(quota.spent(ADA, Endpoint.MESSAGES_LIST)).isEqualTo(5);
    assertThat(quota.refusals(ADA)).isEqualTo(1);
    assertThat(quota.refusals(ADA, Endpoint.MESSAGES_LIST)).isEqualTo(1);
    assertThat(quota.spent("grace@example.com")).isZero();
    control.resetCounts();
    assertThat(quota.spent(ADA)).isZero();
    assertThat(quota.refusals(ADA)).isZero();
    assertThat(quota.spentInLastMinute(ADA)).isEqualTo(7);
  }

  @Test
  void costs_can_be_those_of_other_years_and_faults_are_free() {
    control.quota().units(10);
    control.quota().cost(Endpoint.PROFILE, 5);
    control.fault(Endpoint.PROFILE, Fault.status(500));

    assertThat(profiles(4)).containsExactly(500, 200, 200, 403);
    control.quota().off();
    assertThat(profiles(1)).containsExactly(200);
    assertThat(control.quota().units()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> control.quota().cost(Endpoint.BATCH, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> control.quota().cost(Endpoint.KEYS, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void after_a_refusal_two_fifths_of_the_calls_are_admitted_for_five_seconds() {
    ConcurrentCalls calls = new ConcurrentCalls(running.clock());
    enter(calls, 25);
    assertThat(calls.enter(ADA, Kind.PART)).isFalse();
    leave(calls, 25);

    enter(calls, 10);
    assertThat(calls.enter(ADA, Kind.PART)).isFalse();
    running.clock().advance(Duration.ofMillis(4_999));
    assertThat(calls.enter(ADA, Kind.PART)).isFalse();
    running.clock().advance(Duration.ofSeconds(5));
    enter(calls, 15);
    leave(calls, 25);

    calls.penalty(Duration.ZERO);
    enter(calls, 25);
    assertThat(calls.enter(ADA, Kind.PART)).isFalse();
    leave(calls, 1);
    enter(calls, 1);
  }

  private static void enter(ConcurrentCalls calls, int times) {
    for (int call = 0; call < times; call++) {
      assertThat(calls.enter(ADA, Kind.PART)).isTrue();
    }
  }

  private static void leave(ConcurrentCalls calls, int times) {
    for (int call = 0; call < times; call++) {
      calls.leave(ADA, Kind.PART, true);
    }
  }

  @Test
  void concurrent_calls_beyond_the_limit_are_refused_and_the_peak_is_reported() throws Exception {
    control.gmail().callsAtOnce(3);
    control.fault(Endpoint.LABELS, Fault.slow(Duration.ofHours(1)).always());
    control.resetCounts();
    List<CompletableFuture<Integer>> held = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      held.add(
          CompletableFuture.supplyAsync(
              () -> get("labels").statusCode(), Thread::startVirtualThread));
    }
    while (control.gmail().mostCallsAtOnce(ADA) < 3) {
      Thread.onSpinWait();
    }

    HttpResponse<String> refused = get("profile");
    control.close();

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body())
        .contains("RESOURCE_EXHAUSTED", "Too many concurrent requests for user");
    for (CompletableFuture<Integer> call : held) {
      assertThat(call.get()).isEqualTo(200);
    }
    assertThat(control.gmail().mostRequestsAtOnce(ADA)).isEqualTo(4);
    assertThat(control.gmail().mostCallsAtOnce(ADA)).isEqualTo(3);
    assertThat(get("profile").statusCode()).isEqualTo(200);
    control.resetCounts();
    assertThat(control.gmail().mostRequestsAtOnce(ADA)).isZero();
  }

  @Test
  void connections_are_counted_once_each() throws Exception {
    control.resetCounts();
    for (int i = 0; i < 2; i++) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpRequest keys =
            HttpRequest.newBuilder(running.google().root().resolve("/oauth2/v3/certs")).build();
        client.send(keys, BodyHandlers.discarding());
        client.send(keys, BodyHandlers.discarding());
      }
    }

    assertThat(control.connections()).isEqualTo(2);
  }

  @Test
  void latency_delays_one_endpoint_or_all_of_them_to_the_millisecond() {
    profiles(20);
    control.gmail().latency(Endpoint.PROFILE, Duration.ofMillis(40));
    assertThat(fastest("profile")).isBetween(Duration.ofMillis(40), Duration.ofMillis(60));
    assertThat(fastest("labels")).isLessThan(Duration.ofMillis(40));

    control.gmail().latency(Duration.ofMillis(15));
    assertThat(fastest("labels")).isBetween(Duration.ofMillis(15), Duration.ofMillis(35));
    assertThatThrownBy(() -> control.gmail().latency(Endpoint.TOKEN, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The machine may be busy: only the fastest of ten calls shows the delay.
  private Duration fastest(String path) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      long before = System.nanoTime();
      get(path);
      fastest = Math.min(fastest, System.nanoTime() - before);
    }
    return Duration.ofNanos(fastest);
  }

  @Test
  void page_tokens_can_be_made_to_expire() {
    String old =
        BrowserClient.json(get("messages?maxResults=2").body()).get("nextPageToken").getAsString();
    assertThat(get("messages?maxResults=2&pageToken=" + old).statusCode()).isEqualTo(200);

    control.gmail().expirePageTokens();

    HttpResponse<String> refused = get("messages?maxResults=2&pageToken=" + old);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Invalid pageToken");
    String fresh =
        BrowserClient.json(get("messages?maxResults=2").body()).get("nextPageToken").getAsString();
    assertThat(get("messages?maxResults=2&pageToken=" + fresh).statusCode()).isEqualTo(200);
  }
}
