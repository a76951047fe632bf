package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.credential.GrantState;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final List<AccessToken> used = new ArrayList<>();

    private MailboxAnswer<String> ask(MailboxAccess access) {
      used.add(access.token());
      return world.google.tokenOwner(access.token()).isPresent()
          ? new Found<>("mail")
          : new Unauthorized<>();
    }

    private MailboxAnswer<String> call() {
      return ada.tokens.call(ada.connected(), Urgency.INTERACTIVE, this::ask);
    }

    private MailboxAnswer<String> refuse(MailboxAccess access) {
      used.add(access.token());
      return new Unauthorized<>();
    }

    private MailboxAnswer<String> refusedCall() {
      return ada.tokens.call(ada.connected(), Urgency.INTERACTIVE, this::refuse);
    }

    @Test
    void that_is_refused_again_is_not_made_again_for_some_minutes() {
      refusedCall();
      assertThat(world.credential(ADA).state())
          .isEqualTo(new GrantState.TokensRefused(world.clock.instant()));
      world.clock.advance(Duration.ofMinutes(4));

      assertThat(refusedCall()).isEqualTo(new Unauthorized<>());
      assertThat(ada.tokens.call(ada.connected(), Urgency.BACKGROUND, this::refuse))
          .isEqualTo(new Unauthorized<>());

      assertThat(used).hasSize(2);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_refused_for_ever_costs_one_refresh_in_five_minutes_and_one_audit_event() {
      for (int minute = 0; minute < 20; minute++) {
        assertThat(refusedCall()).isEqualTo(new Unauthorized<>());
        world.clock.advance(Duration.ofMinutes(1));
      }

      assertThat(ada.refreshes()).isEqualTo(4);
      assertThat(used).hasSize(8);
      assertThat(world.audit.of(ADA.id(), 50).stream().map(AuditEvent::kind))
          .containsOnlyOnce(AuditEvent.Kind.TOKENS_REFUSED);
    }

    @Test
    void that_is_answered_after_the_pause_makes_the_credential_active_again() {
      refusedCall();
      world.clock.advance(Duration.ofMinutes(5));

      assertThat(call()).isEqualTo(new Found<>("mail"));

      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void is_made_at_once_after_a_new_consent() {
      refusedCall();

      assertThat(world.complete(world.begin(PLAIN), ADA)).isInstanceOf(Outcome.SignedIn.class);

      assertThat(call()).isEqualTo(new Found<>("mail"));
    }

    @Test
    void that_is_refused_late_does_not_mark_a_new_consent() {
      MailboxAnswer<String> answer =
          ada.tokens.call(
              ada.connected(),
              Urgency.INTERACTIVE,
              access -> {
                if (!used.isEmpty()) {
                  assertThat(world.complete(world.begin(PLAIN), ADA)).isNotNull();
                }
                return refuse(access);
              });

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
    }
  }
}
