package hexmail.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEventTest {
  private static String detail(String text) {
    return new AuditEvent(new AccountId("1001"), Instant.EPOCH, Kind.SIGNED_IN, text).detail();
  }

  @Test
  void control_characters_are_removed() {
    assertThat(detail("a\u0000b\r\nc\u001b[31m\ud800d")).isEqualTo("abc[31md");
  }

  @Test
  void a_long_detail_is_truncated() {
    assertThat(detail("a".repeat(200))).hasSize(200);
    assertThat(detail("a".repeat(201))).hasSize(200);
  }

  @Test
  void other_text_stays() {
    assertThat(detail("")).isEmpty();
    assertThat(detail("Grüße 日本語 \ud83d\ude00")).isEqualTo("Grüße 日本語 \ud83d\ude00");
  }
}
