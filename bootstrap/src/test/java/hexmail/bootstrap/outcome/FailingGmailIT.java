package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Fifty requests a second while Gmail does nothing but fail, each of which asks it for one thing.
class FailingGmailIT {
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final int A_SECOND = 50;
  private static final int SECONDS = 6;
  private static final String FAILED = "502 google-failed";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void start() {
    hexmail.resetSignedIn();
    hexmail.clock().advance(Duration.ofSeconds(11));
    hexmail.google().fault(Endpoint.LABELS, Fault.gmail(GmailFault.UNAVAILABLE).always());
  }

  // R07
  @Test
  void gmail_gets_few_calls_while_it_fails_and_all_of_them_when_it_recovers() {
    int heard = 0;
    for (int before = -1; before < calls() && heard < A_SECOND; heard++) {
      before = calls();
      ask();
    }
    assertThat(calls()).isBetween(25, (heard - 1) * 11 / 10);

    hexmail.google().resetCounts();
    List<Duration> times = new ArrayList<>();
    for (int request = 0; request < SECONDS * A_SECOND; request++) {
      times.add(ask());
    }
    assertThat(calls()).isBetween(SECONDS - 2, SECONDS + 1);
    Collections.sort(times);
    assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofMillis(100));

    hexmail.clearFaults();
    hexmail.clock().advance(Duration.ofSeconds(1));
    assertThat(hexmail.api("/api/v1/accounts/0/labels").summary()).isEqualTo("200");
    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
  }

  private int calls() {
    return hexmail.google().count(Endpoint.LABELS);
  }

  /// Asks once; how long the answer took.
  private Duration ask() {
    long began = System.nanoTime();
    assertThat(hexmail.api("/api/v1/accounts/0/labels").summary()).isEqualTo(FAILED);
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    hexmail.clock().advance(BETWEEN);
    return time;
  }
}
