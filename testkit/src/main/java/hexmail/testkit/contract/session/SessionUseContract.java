package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.Sessions;
import hexmail.domain.session.WebSession;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Uses and expiry of sessions.
public interface SessionUseContract extends SessionsFactory {
  @Test
  default void a_session_is_found_until_it_expires() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    assertThat(store.find(session.id(), session.expiresAt().minusMillis(1))).contains(session);
    assertThat(store.find(session.id(), session.expiresAt())).isEmpty();
  }

  @Test
  default void a_use_is_recorded_with_the_new_expiry() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id(), GRACE.id());
    store.open(session);
    Instant usedAt = NOON.plusSeconds(30);
    Instant expiresAt = NOON.plus(Duration.ofDays(2));

    store.touch(session.id(), usedAt, expiresAt);

    assertThat(store.find(session.id(), expiresAt.minusMillis(1)))
        .contains(
            new WebSession(
                session.id(),
                session.accounts(),
                2,
                session.device(),
                session.openedAt(),
                usedAt,
                expiresAt));
  }

  @Test
  default void a_use_can_shorten_the_expiry() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);
    Instant sooner = NOON.plusSeconds(60);

    store.touch(session.id(), NOON, sooner);

    assertThat(store.find(session.id(), sooner.minusMillis(1))).isPresent();
    assertThat(store.find(session.id(), sooner)).isEmpty();
  }

  @Test
  default void a_use_of_a_session_that_is_gone_has_no_effect() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);
    store.end(session.id());

    store.touch(session.id(), NOON, NOON.plusSeconds(60));

    assertThat(store.find(session.id(), NOON)).isEmpty();
  }

  @Test
  default void a_use_does_not_bring_an_expired_session_back() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);
    Instant late = session.expiresAt();

    store.touch(session.id(), late, late.plusSeconds(60));

    assertThat(store.find(session.id(), late)).isEmpty();
  }
}
