package hexmail.application.account;

import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "P14D, P30D, P0D, P14D",
    "P14D, P30D, P15D, P29D",
    "P14D, P30D, P16D, P30D",
    "P14D, P30D, P17D, P30D",
    "P14D, P30D, P29D, P30D",
    "P30D, P14D, P0D, P14D"
  })
  void a_session_ends_by_idleness_or_by_age_whichever_comes_first(
      Duration idle, Duration longest, Duration usedAfter, Duration endsAfter) {
    assertThat(new SessionPolicy(idle, longest).expiry(NOON, NOON.plus(usedAfter)))
        .isEqualTo(NOON.plus(endsAfter));
  }

  @ParameterizedTest
  @CsvSource({"PT0S, P1D", "P1D, PT0S", "-PT1S, P1D", "P1D, -PT1S"})
  void its_limits_are_positive(Duration idle, Duration longest) {
    assertThatThrownBy(() -> new SessionPolicy(idle, longest))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
