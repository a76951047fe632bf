package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.WebSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsElsewhereTest {
  private final World world = new World();
  private final SessionKey here = world.signIn(ADA);

  private boolean isOpen(SessionKey key) {
    return world.sessions.find(key.fingerprint(), world.clock.instant()).isPresent();
  }

  @Test
  void are_listed_with_this_one_last_used_first() {
    world.clock.advance(Duration.ofHours(1));
    SessionKey later = world.signIn(ADA);
    SessionKey _ = world.signIn(GRACE);

    assertThat(world.useCases.listSessions().list(world.session(here)))
        .containsExactly(world.session(later), world.session(here))
        .extracting(WebSession::device)
        .containsOnly(DEVICE);
  }

  @Test
  void can_be_ended_one_by_one_by_their_own_accounts_only() {
    SessionKey elsewhere = world.signIn(ADA);
    SessionKey graces = world.signIn(GRACE);
    EndSessions end = world.useCases.endSessions();

    assertThat(end.end(world.session(here), elsewhere.fingerprint())).isTrue();
    assertThat(end.end(world.session(here), elsewhere.fingerprint())).isFalse();
    assertThat(end.end(world.session(here), graces.fingerprint())).isFalse();

    assertThat(isOpen(elsewhere)).isFalse();
    assertThat(isOpen(graces)).isTrue();
    assertThat(isOpen(here)).isTrue();
    assertThat(world.audit.of(ADA.id(), 1))
        .containsExactly(
            new AuditEvent(
                ADA.id(), world.clock.instant(), Kind.SESSION_ENDED, "Firefox on Linux"));
  }

  @Test
  void can_be_ended_all_at_once() {
    SessionKey second = world.signIn(ADA);
    SessionKey third = world.signIn(ADA);

    assertThat(world.useCases.endSessions().endOthers(world.session(here))).isEqualTo(2);

    assertThat(List.of(isOpen(here), isOpen(second), isOpen(third)))
        .containsExactly(true, false, false);
  }

  @Test
  void are_at_most_twenty_and_the_one_used_longest_ago_ends() {
    List<SessionKey> keys = new ArrayList<>(List.of(here));
    for (int count = 0; count < 19; count++) {
      world.clock.advance(Duration.ofMinutes(1));
      keys.add(world.signIn(ADA));
    }
    SessionKey graces = world.signIn(GRACE);
    assertThat(keys).allMatch(this::isOpen);
    world.clock.advance(Duration.ofMinutes(1));

    keys.add(world.signIn(ADA));

    assertThat(isOpen(here)).isFalse();
    assertThat(keys.subList(1, 21)).allMatch(this::isOpen);
    assertThat(isOpen(graces)).isTrue();
  }

  @Test
  void a_sign_out_is_in_the_audit_trail() {
    world.useCases.signOut().signOut(here);

    assertThat(isOpen(here)).isFalse();
    assertThat(world.useCases.readAuditTrail().of(ADA.id()))
        .extracting(AuditEvent::kind)
        .containsExactly(Kind.SIGNED_OUT, Kind.SIGNED_IN, Kind.CONSENTED);
  }
}
