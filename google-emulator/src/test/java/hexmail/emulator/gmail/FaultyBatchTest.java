package hexmail.emulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.gmail.BatchText.Response;
import hexmail.emulator.grants.SampleAccounts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultyBatchTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private Control control;
  private String ada;

  @BeforeEach
  void start() {
    control = running.google().control();
    ada = running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  private BatchText profiles(int number) {
    BatchText parts = new BatchText();
    IntStream.rangeClosed(1, number).forEach(at -> parts.get(Integer.toString(at), "profile", ada));
    return parts;
  }

  private static List<Integer> statuses(List<Response> responses) {
    return responses.stream().map(Response::status).toList();
  }

  @Test
  void a_fault_strikes_single_parts() {
    control.fault(Endpoint.PROFILE, Fault.status(503).after(1));
    control.fault(
        Endpoint.LABELS, Fault.gmail(GmailFault.USER_RATE_LIMITED_429).onlyFor("STARRED"));

    List<Response> responses =
        profiles(3).get("4", "labels/INBOX", ada).get("5", "labels/STARRED", ada).send(running);

    assertThat(statuses(responses)).containsExactly(200, 503, 200, 200, 429);
    assertThat(responses.get(1).body()).startsWith("<!DOCTYPE html>");
    assertThat(responses.get(1).headers()).contains("Content-Type: text/html");
    assertThat(responses.get(4).reason()).isEqualTo("userRateLimitExceeded");
  }

  @Test
  void a_part_that_is_dropped_or_reset_ends_the_connection() {
    control.fault(Endpoint.PROFILE, Fault.dropped());
    assertThatThrownBy(() -> profiles(2).post(running)).hasCauseInstanceOf(IOException.class);

    control.fault(Endpoint.PROFILE, Fault.gmail(GmailFault.RESET).after(1));
    assertThatThrownBy(() -> profiles(2).post(running)).hasCauseInstanceOf(IOException.class);
    assertThat(control.faults()).isZero();
  }

  @Test
  void parts_that_are_too_many_at_once_or_too_dear_are_refused_alone() {
    control.gmail().callsAtOnce(2);
    List<Response> many = profiles(3).send(running);
    assertThat(statuses(many)).containsExactly(200, 200, 429);
    assertThat(many.get(2).reason()).isEqualTo("rateLimitExceeded");
    assertThat(control.gmail().mostCallsAtOnce("ada@example.com")).isEqualTo(2);
    assertThat(control.gmail().mostRequestsAtOnce("ada@example.com")).isEqualTo(1);

    control.gmail().callsAtOnce(25);
    control.quota().refill();
    control.quota().units(21);
    List<Response> dear =
        new BatchText()
            .get("1", "messages/a", ada)
            .get("2", "messages/a", ada)
            .get("3", "profile", ada)
            .send(running);
    assertThat(statuses(dear)).containsExactly(404, 403, 200);
    assertThat(control.quota().spentInLastMinute("ada@example.com")).isEqualTo(21);
  }

  @Test
  void parts_are_held_together_and_not_one_after_another() {
    control.fault(Endpoint.PROFILE, Fault.slow(Duration.ofMillis(200)).always());
    control.gmail().latency(Duration.ofMillis(20));

    long before = System.nanoTime();
    assertThat(statuses(profiles(20).send(running))).containsOnly(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isBetween(Duration.ofMillis(219), Duration.ofMillis(3_000));
  }

  @Test
  void tokens_can_end_in_the_middle_of_a_batch() {
    control.expireAccessTokensAfter(Endpoint.PROFILE, 2);

    assertThat(statuses(profiles(4).send(running))).containsExactly(200, 200, 401, 401);
  }
}
