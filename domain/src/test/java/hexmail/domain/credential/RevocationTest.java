package hexmail.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Random RANDOM = new Random(7);

  private final Revocation revocation =
      new Revocation(
          RevocationId.random(RANDOM),
          new AccountId("1001"),
          new RefreshToken("refresh-canary"),
          NOON,
          true);

  @Test
  void is_retried_for_a_day() {
    assertThat(revocation.isGivenUp(NOON)).isFalse();
    assertThat(revocation.isGivenUp(NOON.plus(Duration.ofHours(24)).minusNanos(1))).isFalse();
    assertThat(revocation.isGivenUp(NOON.plus(Duration.ofHours(24)))).isTrue();
  }

  @Test
  void prints_no_token() {
    assertThat(revocation.toString()).doesNotContain("canary");
  }

  @Test
  void ids_are_256_random_bits() {
    RevocationId id = RevocationId.random(RANDOM);

    assertThat(id.value()).matches("[A-Za-z0-9_-]{43}");
    assertThat(RevocationId.random(RANDOM)).isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void an_id_is_neither_empty_nor_long(int length) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RevocationId("a".repeat(length)));
    assertThat(new RevocationId("a".repeat(100)).value()).hasSize(100);
  }
}
