package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty requests a second while Gmail does nothing but fail, each of which asks it for one thing.
class FailingGmailIT {
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final int A_SECOND = 50;
  private static final int SECONDS = 6;
  private static final String FAILED = "502 google-failed";

  @TempDir private Path data;
  private World world;

  @BeforeEach
  void start() {
    world = new World(data);
    world.beginSignedIn();
    world.later(Duration.ofSeconds(11));
    world.google().fault(Endpoint.LABELS, Fault.gmail(GmailFault.UNAVAILABLE).always());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  // R07
  @Test
  void gmail_is_left_alone_while_it_fails_and_asked_again_when_it_is_back() {
    int heard = 0;
    for (int before = -1; before < calls() && heard < A_SECOND; heard++) {
      before = calls();
      ask();
    }
    assertThat(calls()).isBetween(25, (heard - 1) * 11 / 10);

    world.google().resetCounts();
    List<Duration> times = new ArrayList<>();
    for (int request = 0; request < SECONDS * A_SECOND; request++) {
      times.add(ask());
    }
    assertThat(calls()).isBetween(SECONDS - 2, SECONDS + 1);
    Collections.sort(times);
    assertThat(times.get(times.size() / 2)).isLessThan(Duration.ofMillis(100));

    world.calm();
    world.later(Duration.ofSeconds(1));
    assertThat(world.api("/api/v1/accounts/0/labels").told()).isEqualTo("200");
    assertThat(world.open(World.MAIL).has(200).heading()).isEqualTo("Inbox");
  }

  private int calls() {
    return world.google().count(Endpoint.LABELS);
  }

  /// Asks once, and tells how long the answer took.
  private Duration ask() {
    long began = System.nanoTime();
    assertThat(world.api("/api/v1/accounts/0/labels").told()).isEqualTo(FAILED);
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    world.later(BETWEEN);
    return time;
  }
}
