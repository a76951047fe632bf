package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.credential.GrantState;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A call whose token is refused again, and the calls of the minutes after it.
@Timeout(30)
class TokenRefusalTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_call {
    @Test
    void that_is_refused_again_is_not_made_again_for_some_minutes() {
      ada.refusedCall(Urgency.INTERACTIVE);
      assertThat(world.credential(ADA).state())
          .isEqualTo(new GrantState.TokensRefused(world.clock.instant()));
      world.clock.advance(Duration.ofMinutes(4));

      assertThat(ada.refusedCall(Urgency.INTERACTIVE)).isEqualTo(new Unauthorized<>());
      assertThat(ada.refusedCall(Urgency.BACKGROUND)).isEqualTo(new Unauthorized<>());

      assertThat(ada.used).hasSize(2);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_refused_for_ever_costs_one_refresh_in_five_minutes_and_one_audit_event() {
      for (int minute = 0; minute < 20; minute++) {
        assertThat(ada.refusedCall(Urgency.INTERACTIVE)).isEqualTo(new Unauthorized<>());
        world.clock.advance(Duration.ofMinutes(1));
      }

      assertThat(ada.refreshes()).isEqualTo(4);
      assertThat(ada.used).hasSize(8);
      assertThat(world.audit.of(ADA.id(), 50).stream().map(AuditEvent::kind))
          .containsOnlyOnce(AuditEvent.Kind.TOKENS_REFUSED);
    }

    @Test
    void that_is_answered_after_the_pause_makes_the_credential_active_again() {
      ada.refusedCall(Urgency.INTERACTIVE);
      world.clock.advance(Duration.ofMinutes(5));

      assertThat(ada.call()).isEqualTo(new Found<>("mail"));

      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void is_made_at_once_after_a_new_consent() {
      ada.refusedCall(Urgency.INTERACTIVE);

      assertThat(world.complete(world.begin(PLAIN), ADA)).isInstanceOf(Outcome.SignedIn.class);

      assertThat(ada.call()).isEqualTo(new Found<>("mail"));
    }

    @Test
    void that_is_refused_late_does_not_mark_a_new_consent() {
      MailboxAnswer<String> answer =
          ada.tokens.call(
              ada.connected(),
              Urgency.INTERACTIVE,
              access -> {
                if (!ada.used.isEmpty()) {
                  assertThat(world.complete(world.begin(PLAIN), ADA)).isNotNull();
                }
                return ada.refuse(access);
              });

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
    }
  }
}
